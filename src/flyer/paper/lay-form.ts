import type { Reader } from '../../site/reader.ts';
import { measure } from '../fit/measure.ts';
import { layPaper } from './lay-paper.ts';
import type { PaperLayout } from './lay-paper.ts';
import { paperBehind } from './paper-behind.ts';
import { paperFormOf } from './paper-form.ts';
import { MOST_SIDES } from './paper-type.ts';

/** The paper form in the languages of `readers`, as it is printed. */
export function layForm(readers: readonly [Reader, ...Reader[]]): PaperLayout {
  const most = readers.length > 1 ? MOST_SIDES.two : MOST_SIDES.one;
  return layPaper(paperFormOf(readers), { most, behind: paperBehind(readers) }, measure);
}
