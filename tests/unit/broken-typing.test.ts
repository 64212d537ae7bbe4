import { describe, expect, test } from 'vitest';
import { edited, problemsOf } from './check-content.ts';
import type { Changes } from './check-content.ts';

const PANTRY = 'resources/oak-pantry.md';

/** All mistakes, each in one line. */
function toldOf(changes: Changes): string[] {
  return problemsOf(changes).map(
    ({ file, line, column, message, fix }) =>
      `${file.replace('content/', '')}:${line}:${column} ${message} ${fix ?? ''}`,
  );
}

describe('what people type who never saw such a file', () => {
  test.each([
    [
      'a line that begins a space too far right',
      '  town: Oakham',
      '   town: Oakham',
      `${PANTRY}:9:4 This line begins further to the right than the line above it. take spaces away before it, until both begin in the same column.`,
    ],
    [
      'a line that begins a space too far left',
      '  zip:',
      ' zip:',
      `${PANTRY}:10:1 This line begins at another column than the lines it belongs to. put as many spaces before it as stand before the line above.`,
    ],
    [
      'a brace that never closes',
      'label: Pantry line }]',
      'label: Pantry line ]',
      `${PANTRY}:17:12 { opens here and never closes. write } at the end of what it holds.`,
    ],
    [
      'a bullet of a word processor',
      '  - { days',
      '  • { days',
      `${PANTRY}:13:3 Parts of a list begin with a plain dash, and with no other sign. write - in its place.`,
    ],
    [
      'round brackets',
      '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
      '  - ( days: [thu], opens: "10:00", closes: "12:00", note: Produce only. )',
      `${PANTRY}:13:5 Round brackets do not hold facts together. write { in place of ( and } in place of ) on this line.`,
    ],
    [
      'a semicolon between parts',
      'opens: "10:00",',
      'opens: "10:00";',
      `${PANTRY}:13:34 Between the parts of a line stand commas. write a comma in place of the ;`,
    ],
    [
      'a comma that is missing',
      'opens: "10:00",',
      'opens: "10:00"',
      `${PANTRY}:13:34 A comma is missing between two parts of this line. write a comma here.`,
    ],
    [
      'a comma inside of a text',
      'note: Produce only.',
      'note: Produce, bread',
      `${PANTRY}:13:68 "bread" stands alone between { and }, without a colon. if it belongs to the words before it, write note: "Produce, bread".`,
    ],
    [
      'quotes inside of quotes',
      'title: Oak Pantry',
      'title: "The "Oak" Pantry"',
      `${PANTRY}:2:8 Quotes stand inside of quotes. write single quotes inside: 'Corner'.`,
    ],
    [
      'an apostrophe at the beginning',
      'title: Oak Pantry',
      "title: 'Round the Oak",
      `${PANTRY}:2:8 A quote opens here and never closes. write the same quote at the end of the text. If it is an apostrophe, put double quotes around the whole text.`,
    ],
    [
      'a text that goes on in the next line',
      'summary: Free groceries on Thursdays.',
      'summary: Free groceries\non Thursdays.',
      `${PANTRY}:4:1 This line does not begin with a key and a colon. if it goes on with the text above, put it at the end of that line.`,
    ],
    [
      'a colon of another script',
      'title: Oak Pantry',
      'title： Oak Pantry',
      `${PANTRY}:2:6 This colon is one of another script. write a plain colon and a space in its place: ":".`,
    ],
    [
      'an address as in a letter',
      'web: https://pantry.example',
      'web: [us](https://pantry.example)',
      `${PANTRY}:19:8 Among the facts, an address stands alone, without words for it. write only the address, in quotes, like "https://pantry.example".`,
    ],
    [
      'a name that begins with a number sign',
      'title: Oak Pantry',
      'title: #1 Pantry',
      `${PANTRY}:2:1 "title" has nothing after its colon. put text that begins with # in quotes.`,
    ],
    [
      'a key in capitals, told once',
      'title: Oak',
      'Title: Oak',
      `${PANTRY}:2:1 "Title" is not a key we know here. did you mean "title"?`,
    ],
    [
      'a key that lost the spaces before it',
      'asks_for: []',
      'asks_for: []\ndirections: Side door',
      `${PANTRY}:15:1 "directions" is not a key we know here. it belongs to "where": put it below that line, with two spaces before it.`,
    ],
    [
      'words where a list stands',
      'needs: [food]',
      'needs: food, rides',
      `${PANTRY}:4:8 "needs" must be a list. write it in brackets: [food, rides].`,
    ],
    [
      'none where a list stands',
      'asks_for: []',
      'asks_for: none',
      `${PANTRY}:14:11 "asks_for" must be a list. write [] for none.`,
    ],
    [
      'days from one to another',
      'days: [thu]',
      'days: Fri-Mon',
      `${PANTRY}:13:13 "days" must be a list. write [fri, sat, sun, mon].`,
    ],
    [
      'days from one to another in brackets',
      'days: [thu]',
      'days: [mon to wed]',
      `${PANTRY}:13:14 "days" cannot hold "mon to wed". write each one: mon, tue, wed.`,
    ],
    [
      'a ZIP of nine digits',
      '"01068"',
      '"01068-0012"',
      `${PANTRY}:10:8 "zip" cannot be "01068-0012". write "01068".`,
    ],
    [
      'two numbers with a comma between them',
      '"413-555-0142"',
      '"413-528-0142, 413-528-0143"',
      `${PANTRY}:17:22 "413-528-0142, 413-528-0143" holds 2 numbers. give each a part of its own: { number: "413-528-0142" }, { number: "413-528-0143" }.`,
    ],
  ])('%s', (_, before, after, told) => {
    expect(toldOf(edited(PANTRY, before, after))).toEqual([told]);
  });

  test.each([
    [
      'an entry beside the folders',
      'oak-shelf.md',
      'oak-shelf.md:1:1 This file is not read: an entry stands in the folder of its kind. move it into resources/, groups/, events/ or guides/.',
    ],
    [
      'a folder of entries with a name of its own',
      'food/oak-shelf.md',
      'food:1:1 No entry is read from a folder "food". move what is in it into resources/, groups/, events/ or guides/.',
    ],
    [
      'a content folder in the content folder',
      'content/resources/oak-shelf.md',
      'content:1:1 No entry is read from a folder "content". move what is in it into resources/, groups/, events/ or guides/.',
    ],
    [
      'a dash before the language',
      'resources/oak-pantry-es.md',
      'resources/oak-pantry-es.md:1:1 A dot, and no dash, stands before the language of a translation. name it oak-pantry.es.md.',
    ],
    [
      'two endings',
      'resources/oak-shelf.md.txt',
      'resources/oak-shelf.md.txt:1:1 This file is not read: the names of entries end in .md. name it oak-shelf.md.',
    ],
    [
      'a file of a word processor',
      'resources/oak-shelf.docx',
      'resources/oak-shelf.docx:1:1 This file is not read: the names of entries end in .md. copy its text into a new file that ends in .md.',
    ],
  ])('%s', (_, file, told) => {
    expect(toldOf({ [file]: '---\nsummary: Free groceries.\n---\n' })).toEqual([told]);
  });

  test('notes beside the folders are left alone', () => {
    expect(toldOf({ 'NOTES.md': 'Ask Ana.\n', 'drafts/ideas.txt': 'A fridge?\n' })).toEqual([]);
  });

  test('a mistake in the text hides none among the facts', () => {
    const changes = edited(PANTRY, '"413-555-0142"', '"555-0142"');
    const text = String(changes[PANTRY]) + '\n<b>Come in.</b>\n';
    expect(toldOf({ [PANTRY]: text }).map((told) => told.split(' ').slice(1, 4).join(' '))).toEqual(
      ['HTML is not', '"555-0142" has no'],
    );
  });
});
