import { HALVED_HEIGHT } from '../fit/halve-address.ts';
import type { Measure } from '../fit/measure-text.ts';
import { columnWidth, round, SET, SHEET, sum } from './flyer-measures.ts';
import type { Flyer, FlyerPhone } from './flyer.ts';

/** Largest that a number may stand on a flyer, and a second one, and each of many. */
const LARGEST = { only: 20, several: 11, second: 9, many: 4.6 } as const;
/** What the only number takes at least, even where more than the code is beside it. */
const LEAST_ONLY = 13;
/** A web address must still look like one. */
const LARGEST_WEB = 8;

/** How number and code stand side by side. Absent `big`: nobody can be called, and the facts take its place. */
export type FlyerReach = {
  big?: { text: string; size: number };
  /** Numbers after the first: one under it, or in so many columns under number and code. */
  others: { phone: FlyerPhone; size: number }[];
  columns: 1 | 2 | 3;
  /** What stands under the number, in each language; empty where there is nothing to say. */
  under: string[];
  /** Web address beside a number. */
  web: string | undefined;
  /** Width of the code's column, and of what stands beside it. */
  code: number;
  width: number;
  height: number;
};

/** Sets the numbers as large as the room beside a code of this width allows. */
export function fitReach(flyer: Flyer, code: number, measure: Measure): FlyerReach {
  const width = SHEET.width - code - SET.reachGap;
  const [first, ...rest] = flyer.phones;
  const text = first?.number ?? flyer.web;
  const codeHeight = code + HALVED_HEIGHT;
  if (text === undefined) {
    const height = codeHeight + SET.rule;
    return { others: [], columns: 1, under: [], web: undefined, code, width, height };
  }

  const others = setOthers(rest, width, measure);
  const under = flyer.texts.map((said, index) => sayUnder(first?.labels[index], said));
  const web = first === undefined ? undefined : flyer.web;
  const lines = sum(
    [...new Set(under), web ?? ''].filter(Boolean).map((line) =>
      // A label is bold, and nothing is wider than bold.
      measure.lines(line, 'text-700', SET.reach, width),
    ),
  );
  const beside =
    SET.numberGap + lines * SET.reach * SET.reachLine + (others.columns === 1 ? others.height : 0);
  // As high as the code beside it: that room is there anyway.
  const free = Math.max(LEAST_ONLY, (codeHeight - beside) / SET.numberLine);
  const largest =
    first === undefined ? LARGEST_WEB : rest.length > 1 ? LARGEST.several : LARGEST.only;
  const size = sizeWithin(text, width, Math.min(largest, free), measure);
  const upper = Math.max(codeHeight, size * SET.numberLine + beside + SET.reachPadding);
  return {
    big: { text, size },
    others: others.cells,
    columns: others.columns,
    under,
    web,
    code,
    width,
    height: upper + (others.columns === 1 ? 0 : others.height) + SET.rule,
  };
}

/** Whose number it is, in every language once. */
export function sayLabels({ labels }: FlyerPhone): string {
  return [...new Set(labels)].join(' · ');
}

function sayUnder(label: string | undefined, said: { call: string; speak: string }): string {
  const whose = label === undefined ? '' : /[.!?]$/.test(label) ? label : `${label}.`;
  return [whose, said.call, said.speak].filter(Boolean).join(' ');
}

/** A second number stands under the first; more of them in two or three columns over the whole sheet, the lower of both. */
function setOthers(phones: readonly FlyerPhone[], beside: number, measure: Measure): Others {
  if (phones.length < 2)
    return setColumns(phones, 1, { width: beside, most: LARGEST.second }, measure);
  const ways = ([2, 3] as const).map((columns) =>
    setColumns(phones, columns, { width: columnWidth(columns), most: LARGEST.many }, measure),
  );
  return ways.reduce((best, way) => (way.height < best.height ? way : best));
}

function setColumns(
  phones: readonly FlyerPhone[],
  columns: FlyerReach['columns'],
  { width, most }: { width: number; most: number },
  measure: Measure,
): Others {
  const cells = phones.map((phone) => {
    const labels = sayLabels(phone);
    const lines = labels === '' ? 0 : measure.lines(labels, 'text-400', SET.small, width);
    const size = sizeWithin(phone.number, width, most, measure);
    return { phone, size, height: size + lines * SET.small * SET.smallLine + SET.numberGap };
  });
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    Math.max(...cells.slice(row * columns, (row + 1) * columns).map(({ height }) => height)),
  );
  return { cells, columns, height: sum(rows) + (columns === 1 ? 0 : SET.numberGap) };
}

function sizeWithin(text: string, width: number, largest: number, measure: Measure): number {
  return round(Math.min(largest, (0.97 * width) / measure.width(text, 'head-800', 1)));
}

type Others = { cells: FlyerReach['others']; columns: FlyerReach['columns']; height: number };
