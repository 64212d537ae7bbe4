import type { ContentPage } from '../check/read-content.ts';

/** A page of the network's own in one language, or in the first language when it is not translated. */
export function wordsOfPage(
  page: ContentPage,
  language: string,
): { language: string; title: string; summary: string; body: string } {
  const [first = language] = Object.keys(page.bodies);
  const words = page.words[language];
  const spoken = words === undefined ? first : language;
  return { language: spoken, ...(words ?? page.facts), body: page.bodies[spoken] ?? '' };
}
