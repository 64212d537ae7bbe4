import type { CorrectionKnown, CorrectionPart } from '../../schema/correction.ts';
import type { OpenedCorrection } from './open-kept.ts';
import { showLines, showPlainly } from '../../schema/show-plainly.ts';
import { tellTime } from './tell-time.ts';

const WRONG: Readonly<Record<CorrectionPart, string>> = {
  phone: 'the phone number',
  hours: 'the hours',
  address: 'the address',
  web: 'the website',
  closed: 'it has ended or closed',
  language: 'the languages or the translation',
  steps: 'a step',
  other: 'something else',
};

const KNOWN: Readonly<Record<CorrectionKnown, string>> = {
  called: 'they called',
  visited: 'they went there',
  read: 'they read it',
  told: 'somebody told them',
  theirs: 'they work there',
};

/** What somebody says is wrong with an entry, as lines of plain text for an editor at a terminal. */
export function tellCorrection({
  correction,
  code,
  received,
  handled,
  flagged,
}: OpenedCorrection): string[] {
  const { entry, what, text, known, contact, language } = correction;
  return [
    `  ${showPlainly(code)}   received ${tellTime(received)}${handled === undefined ? '' : `   handled ${tellTime(handled)}`}`,
    ...(flagged ? ['  ! FLAGGED: the hidden field was filled in. Spam, or a tool. Read it.'] : []),
    field('Entry', `content/${entry}.md`),
    field('Wrong', what.map((part) => WRONG[part]).join(', ')),
    ...(text === '' ? [] : showLines(text).map((line) => `              | ${line}`)),
    ...(known === undefined ? [] : [field('Known by', KNOWN[known])]),
    ...(contact === undefined ? [] : [field('Ask back', contact)]),
    field('Written in', language),
  ];
}

function field(label: string, text: string): string {
  return `  ${label.padEnd(11)} ${showPlainly(text)}`;
}
