// Ships to the browser, loaded when a navigator takes something over.
import { Answers, ANOTHER_LANGUAGE } from '../draft/answers.ts';
import type { Request, RequestItem } from '../schema/request.ts';

/**
 * A request as the answers it was made from, so that somebody can go on with it.
 * @param languages codes of the languages that the form offers; any other is another language.
 */
export function toAnswers(request: Request, languages: readonly string[]): Answers {
  const { id, name, takenBy, access, contact, language } = request;
  const isOffered = languages.includes(language);
  const { voicemail, instead } = contact;
  return Answers.parse({
    ...contact,
    id,
    name,
    takenBy,
    forSomeone: takenBy === undefined ? '' : 'yes',
    items: request.items.map(toItem),
    voicemail: voicemail === undefined ? '' : voicemail ? 'yes' : 'no',
    insteadName: instead?.name,
    insteadHow: instead?.how,
    access,
    language: isOffered ? language : ANOTHER_LANGUAGE,
    languageName: isOffered ? '' : language,
  });
}

/** The branch is not an answer: it is looked up from the need. */
function toItem({ amount, ...item }: RequestItem, at: number): Record<string, unknown> {
  return { ...item, key: String(at), amount: amount === undefined ? '' : String(amount) };
}
