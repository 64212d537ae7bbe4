import type { SheetName } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { fill, list } from '../../words/fill.ts';
import { sayLanguage } from '../../words/say-language.ts';
import { capital } from '../../words/say-time.ts';

/** The name of one of an entry's sheets: "English and Spanish", "English only", "Big print". */
export function sayChoice(reader: Reader, second: Reader | undefined, name: SheetName): string {
  const { flyers } = reader.words.site;
  const say = (...readers: Reader[]) => {
    const languages = readers.map((each) => sayLanguage(reader.language, each.language));
    return capital(reader.language, list(reader.language, languages));
  };
  if (name === 'one') return fill(flyers.only, { language: say(reader) });
  if (name === 'big') return flyers.big.title;
  if (name === 'discreet') return flyers.discreet.title;
  return second === undefined ? say(reader) : say(reader, second);
}
