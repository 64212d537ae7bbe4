import { describe, expect, test } from 'vitest';
import { edited, onlyMistakeOf, reportOf } from './check-content.ts';

const SHARED_ALIKE = edited('network.yaml', 'areas:', 'license: CC-BY-SA-4.0\nareas:');

describe('the license of the content', () => {
  test('another one in the file than in network.yaml', () => {
    const file = 'Our words are free.\nTake them: https://creativecommons.org/licenses/by/4.0/\n';
    expect(onlyMistakeOf({ ...SHARED_ALIKE, LICENSE: file })).toMatchInlineSnapshot(`
      "content/LICENSE:2:20  [license]
        CC BY 4.0 is named here, and CC BY-SA 4.0 under "license" in network.yaml.
        2 | Take them: https://creativecommons.org/licenses/by/4.0/
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: name the same license in both."
    `);
  });

  test('one that partners could not use', () => {
    const closed = edited('network.yaml', 'areas:', 'license: CC-BY-NC-4.0\nareas:');
    expect(onlyMistakeOf(closed)).toMatchInlineSnapshot(`
      "content/network.yaml:10:10  [value]
        "license" cannot be "CC-BY-NC-4.0".
        10 | license: CC-BY-NC-4.0
                      ^^^^^^^^^^^^
        Fix: did you mean "CC-BY-SA-4.0"?"
    `);
  });

  test.each([
    ['no file', {}],
    ['the same, by its name', { LICENSE: 'All of it: CC BY-SA 4.0.' }],
    ['the same, by its own text', { LICENSE: 'Attribution-ShareAlike 4.0 International\n=====' }],
    ['the same, beside the one of somebody else', { LICENSE: 'CC BY-SA 4.0. Towns: CC BY 4.0.' }],
    ['words of their own', { LICENSE: 'Ask us.' }],
  ])('%s is right', (_, file) => {
    expect(reportOf({ ...SHARED_ALIKE, ...file })).toMatch(/^0 mistakes/);
  });
});
