import { expect, test } from 'vitest';
import { tellLanguages } from '../../src/site/tell-languages.ts';
import { count, fill } from '../../src/words/fill.ts';
import { END, ENGLISH, inEnglish, PART, withoutIsolates } from '../../src/words/isolate.ts';
import { capital } from '../../src/words/say-time.ts';

const arabic = (body: string) => `<html lang="ar" dir="rtl"><body>${body}</body></html>`;
const told = (body: string) =>
  /<body>(.*)<\/body>/.exec(tellLanguages(arabic(body)))?.[1] ?? 'nothing';

test('English words in an Arabic page say their language and their direction', () => {
  expect(told(`<p>${inEnglish('What now?')}</p>`)).toBe(
    '<p><bdi lang="en" dir="ltr">What now?</bdi></p>',
  );
});

test('in a page that is written from the left they say their language', () => {
  const page = `<html lang="ru" dir="ltr"><p>${inEnglish('Yes')}</p></html>`;
  expect(tellLanguages(page)).toContain('<p><bdi lang="en">Yes</bdi></p>');
});

test('a value keeps its own language inside an English sentence, and its order inside an Arabic one', () => {
  const english = fill(inEnglish('Only in {language}.'), { language: 'العربية' });
  expect(told(english)).toBe(
    '<bdi lang="en" dir="ltr">Only in <bdi lang="ar">العربية</bdi>.</bdi>',
  );
  expect(told(fill('اتصل: {phone}', { phone: '413-555-0142' }))).toBe(
    'اتصل: <bdi>413-555-0142</bdi>',
  );
  expect(fill('Call {phone}', { phone: '413-555-0142' })).toBe('Call 413-555-0142');
});

test('a line of several English sentences is read from the left as a whole', () => {
  const line = `<p><strong>${inEnglish('One.')}</strong> ${inEnglish('Two.')}</p>`;
  expect(told(line)).toMatch(/^<p><bdi lang="en" dir="ltr"><strong>.*<\/bdi><\/bdi><\/p>$/);
  const mixed = `<p><strong>${inEnglish('One.')}</strong> ${inEnglish('Two.')} طعام</p>`;
  expect(told(mixed)).toMatch(/^<p><strong>/);
});

test('attributes, titles and choices keep the marks, which no element could carry there', () => {
  const kept = `<input placeholder="${inEnglish('Food?')}"><option>${inEnglish('Day')}</option>`;
  expect(told(kept)).toBe(kept);
});

test('descriptions, addresses and linked data have none', () => {
  const mark = inEnglish('A');
  const page = told(
    `<meta content="${mark}"><a href="mailto:?subject=${encodeURIComponent(mark)}">x</a>` +
      `<script type="application/ld+json">{"a":"${mark}"}</script><svg><text>${mark}</text></svg>`,
  );
  expect(withoutIsolates(page)).toBe(page);
  expect(page).toContain('subject=A"');
});

test('what is in a language of the other direction says the direction too', () => {
  expect(told('<p lang="en">Bread.</p>')).toBe('<p lang="en" dir="ltr">Bread.</p>');
  expect(told('<p lang="fa">x</p><p lang="en" dir="auto">y</p>')).toBe(
    '<p lang="fa">x</p><p lang="en" dir="auto">y</p>',
  );
});

test('a mark without its end, and an end without a mark, leave whole elements', () => {
  expect(told(`<p>${ENGLISH}Cut</p><p>off${END}</p>`)).toBe(
    '<p><bdi lang="en" dir="ltr">Cut</bdi></p><p>off</p>',
  );
});

test('marks that somebody wrote into an entry stay, wherever they stand and whatever ours are around them', () => {
  const written =
    'Food \u200F\u2067now\u2069, \u2066a\u2069 and \u2068b\u2069, \u2066\u2067left open';
  const everywhere = `<p>${written}</p><input title="${written}"><meta content="${written}"><script type="application/ld+json">{"a":"${written}"}</script>`;
  expect(told(everywhere)).toBe(everywhere);
  expect(withoutIsolates(inEnglish(`${PART}${written}${END}`))).toBe(written);
  const around = told(`<p>${inEnglish(written)}${inEnglish('\u2069')}</p>`);
  expect(around.replaceAll(/<\/?(?:bdi|p)[^>]*>/g, '')).toBe(`${written}\u2069`);
});

test('English plurals follow English rules in every language', () => {
  const forms = { one: inEnglish('{count} result'), other: inEnglish('{count} results') };
  expect(withoutIsolates(count('ru', forms, 21))).toBe('21 results');
  expect(withoutIsolates(count('ar', forms, 1))).toBe('1 result');
});

test('a capital is set behind a mark', () => {
  expect(capital('ar', inEnglish('noon'))).toBe(inEnglish('Noon'));
});

test('a page without a language is left as it is', () => {
  expect(tellLanguages('<p lang="ar">x</p>')).toBe('<p lang="ar">x</p>');
});
