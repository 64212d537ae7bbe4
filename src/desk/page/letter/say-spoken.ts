// Ships to the browser, on the navigators' desk only.
import { showPlainly } from '../../../schema/show-plainly.ts';
import { sayLanguage } from '../../../words/say-language.ts';

/** A language code; a name of a language that a neighbor wrote out is longer or begins with a capital. */
const CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The language a neighbor speaks, as the reader names it: "Spanish". What they wrote in words stays as it is. */
export function saySpoken(reader: string, spoken: string): string {
  return (CODE.test(spoken) ? nameOf(reader, spoken) : undefined) ?? showPlainly(spoken);
}

/** Nothing for what looks like a code and is none, like "abc-12": anybody can write anything there. */
function nameOf(reader: string, code: string): string | undefined {
  try {
    return sayLanguage(reader, code);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
