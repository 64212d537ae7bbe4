import { plainLetters } from '../../../schema/telling-words.ts';
import type { Phone } from '../../../schema/where.ts';
import { streetNamer } from './names-street.ts';
import type { RowReader } from './row-reader.ts';

/** Words of places that somebody hides in. Careful on purpose: a street can be added later, not taken back. */
const HIDING =
  /\b(?:shelters?|safe ?house|safe ?home|domestic (?:violence|abuse)|dv|battered|abused (?:women|spouses?|partners?)|rape|sexual (?:assault|violence)|trafficking|intimate partner|refugio|albergue|violencia (?:domestica|familiar|intrafamiliar|de pareja|de genero)|mujeres maltratadas|casa segura|transitional (?:housing|living)|sober (?:house|living)|recovery house|halfway house|group home|host homes?)\b/;

/** What is not a sentence that could be taken out. */
const KEPT_APART = ['where', 'title', 'contact'];
/** Of one letter and a dot ("14 N. Elm St") no sentence ends. */
const SENTENCE_END = /(?<=(?<!\b\p{L})[.!?])\s+|\n/u;

/** True when the row's words say that people live or hide there. Shelters of animals and from rain are rare. */
export function mustHideStreet(
  facts: Readonly<Record<string, unknown>>,
  body: string,
  reader: RowReader,
): boolean {
  const where = facts['where'] as { location?: string } | undefined;
  if (where !== undefined && where.location !== 'street') return false;
  const needs = facts['needs'] as readonly string[];
  // A category that means no need here ("Domestic violence") is in no fact, and says it all the same.
  const cells = (['needs', 'where.name'] as const).map((target) => reader.text(target));
  const words = [facts['title'], facts['summary'], facts['who'], body, ...cells].map(textOf);
  const said = plainLetters(words.join('\n'));
  return needs.includes('safety') || HIDING.test(said.replaceAll(/[-–_]/g, ' '));
}

/** The same with only the town, also where its other words repeat the street. */
export function hideStreet(
  facts: Readonly<Record<string, unknown>>,
  text: string,
  reader: RowReader,
): { facts: Record<string, unknown>; text: string } {
  const where = facts['where'] as { town: string; street?: string } | undefined;
  reader.look(
    `Its words tell of a place where people may hide, so ${where === undefined ? 'nothing of its address' : `only its town (${where.town})`} is written. If everybody may read the address, write it into the entry.`,
  );
  const cells = [...reader.all('address'), ...reader.all('where.street')];
  const namesStreet = streetNamer([where?.street ?? '', ...cells.map((cell) => cell.text)]);
  reader.forgetPlace();
  for (const { column } of reader.forget(({ text: words }) => namesStreet(words)))
    reader.look(`"${column}" names the street and could not be read, so it is left out.`);
  const clean = (words: string): string =>
    namesStreet(words)
      ? words
          .split(SENTENCE_END)
          .filter((part) => !namesStreet(part))
          .join(' ')
      : words;
  const { title, contact } = facts;
  const others = Object.entries(facts).filter(([key]) => !KEPT_APART.includes(key));
  const cleaned = others.map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' ? clean(value) || undefined : value,
  ]);
  const cleanText = clean(text);
  const quiet = withoutLabels(contact, namesStreet);
  if (
    cleanText !== text ||
    quiet !== contact ||
    cleaned.some(([key, value]) => value !== facts[key])
  )
    reader.look('A sentence that named the street was taken out of its words.');
  if (namesStreet(textOf(title))) reader.look('Its name names the street. Give it another.');
  const rest: Record<string, unknown> = { title, ...Object.fromEntries(cleaned) };
  rest['summary'] ??= title;
  if (quiet !== undefined) rest['contact'] = quiet;
  if (where !== undefined) rest['where'] = { town: where.town, location: 'town' };
  return { facts: rest, text: cleanText };
}

/** The same contact, without the label of a number where it tells the street. */
function withoutLabels(contact: unknown, namesStreet: (words: string) => boolean): unknown {
  const { phones, ...ways } = (contact ?? {}) as { phones?: readonly Phone[] };
  if (!phones?.some(({ label }) => namesStreet(label ?? ''))) return contact;
  return {
    phones: phones.map(({ label, ...phone }) =>
      label === undefined || namesStreet(label) ? phone : { ...phone, label },
    ),
    ...ways,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
