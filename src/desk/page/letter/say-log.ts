// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../../time/calendar-day.ts';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { count, fill } from '../../../words/fill.ts';
import { showDay } from '../../../form/fields/show-time.ts';
import type { LogDeed, LogLine } from '../../board/board-state.ts';
import type { DeskLetterWords } from './letter-words.ts';

/** One line of a letter's log in words: "Marked contacted · Marked Jo · Monday, November 23". */
export function sayLogLine({ at, by, did }: LogLine, view: LogView): string {
  return fill(view.words.log.line, {
    did: sayDeed(did, view),
    by: showPlainly(by),
    day: showDay(dayAt(new Date(at), view.zone), view.language),
  });
}

function sayDeed(did: LogDeed, { words, language, codeIn }: LogView): string {
  const said = words.log;
  switch (did.kind) {
    case 'status':
      return said.status[did.to];
    case 'held':
      return did.by ? fill(said.held, { name: showPlainly(did.by) }) : said.heldByNobody;
    case 'spam':
      return did.is ? said.spam : said.notSpam;
    case 'paired':
    case 'unpaired':
      return fill(said[did.kind], { code: codeIn(did.pair) ?? said.aLetter });
    case 'said':
      return said.said[did.side][did.answer];
    case 'outcome':
      return said.outcome[did.outcome];
    case 'due':
      return did.day ? fill(said.due, { day: showDay(did.day, language) }) : said.noDue;
    case 'sheet':
      return count(language, said.sheet, did.codes);
  }
}

interface LogView {
  readonly words: DeskLetterWords;
  readonly language: string;
  /** IANA name of the network's time zone. */
  readonly zone: string;
  /** Receipt code of the other letter of a pair; nothing when that letter is not on this desk. */
  readonly codeIn: (pair: string) => string | undefined;
}
