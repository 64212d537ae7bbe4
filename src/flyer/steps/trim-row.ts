import { firstHalf, sentencesOf } from '../fit/sentences-of.ts';
import type { Row } from './step-rows.ts';

/** The row without the last sentence of each language, and what went; nothing when only one sentence is left. */
export function trimRow(row: Row): { row: Row; dropped: string[] } | undefined {
  const trimmed = row.cells.map((cell) => {
    const last = cell.blocks.at(-1);
    if (last === undefined) return { cell, dropped: '' };
    const before = cell.blocks.slice(0, -1);
    const sentences = sentencesOf(cell.language, last.text);
    const kept = sentences.slice(0, -1).join('').trim();
    if (kept === '' && before.length === 0) return { cell, dropped: '' };
    const blocks = kept === '' ? before : [...before, { ...last, text: kept, html: escape(kept) }];
    return { cell: { ...cell, blocks }, dropped: (sentences.at(-1) ?? '').trim() };
  });
  const dropped = trimmed.map((each) => each.dropped).filter(Boolean);
  return dropped.length === 0
    ? undefined
    : { row: { ...row, cells: trimmed.map(({ cell }) => cell) }, dropped };
}

/** The row with half of the last paragraph of each language; nothing when they are short. */
export function halveRow(row: Row): { row: Row; dropped: string[] } | undefined {
  const dropped: string[] = [];
  const cells = row.cells.map((cell) => {
    const last = cell.blocks.at(-1);
    const half = last && firstHalf(last.text);
    if (last === undefined || half === undefined) return cell;
    dropped.push(last.text.slice(half.length - 2).trim());
    const shorter = { ...last, text: half, html: escape(half) };
    return { ...cell, blocks: [...cell.blocks.slice(0, -1), shorter] };
  });
  return dropped.length === 0 ? undefined : { row: { ...row, cells }, dropped };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
