import { describe, expect, test } from 'vitest';
import { edited, onlyMistakeOf } from './check-content.ts';

describe('phone numbers', () => {
  test('two numbers in one field', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"413-555-0142 / 413-555-0143"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "413-555-0142 / 413-555-0143" holds 2 numbers.
        17 |   phones: [{ number: "413-555-0142 / 413-555-0143", label: Pantry line }]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: give each a part of its own: { number: "413-555-0142" }, { number: "413-555-0143" }."
    `);
  });

  test('a number with letters', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"800-QUIT-NOW"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "800-QUIT-NOW" has letters, and not every phone has letters on its keys.
        17 |   phones: [{ number: "800-QUIT-NOW", label: Pantry line }]
                                  ^^^^^^^^^^^^^^
        Fix: write the digits, "800-784-8669"."
    `);
  });

  test('a number without an area code', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '"413-555-0142"', '"555-0142"'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "555-0142" has no area code.
        17 |   phones: [{ number: "555-0142", label: Pantry line }]
                                  ^^^^^^^^^^
        Fix: write it before the number, like "413-555-0142"."
    `);
  });

  test('an extension in the number', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"413-555-0142 x12"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "413-555-0142 x12" holds an extension.
        17 |   phones: [{ number: "413-555-0142 x12", label: Pantry line }]
                                  ^^^^^^^^^^^^^^^^^^
        Fix: write number: "413-555-0142", ext: "12"."
    `);
  });

  test('a number with its country and no quotes', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '"413-555-0142"', '+14135550142'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "+14135550142" is not written like other numbers here.
        17 |   phones: [{ number: +14135550142, label: Pantry line }]
                                  ^^^^^^^^^^^^
        Fix: write "413-555-0142"."
    `);
  });

  test('a number with a 1 before it', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '1-413-555-0142'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "1-413-555-0142" is not written like other numbers here.
        17 |   phones: [{ number: 1-413-555-0142, label: Pantry line }]
                                  ^^^^^^^^^^^^^^
        Fix: write "413-555-0142"."
    `);
  });

  test('digits without quotes or dashes', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '"413-555-0142"', '4135550142'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "4135550142" is not written like other numbers here.
        17 |   phones: [{ number: 4135550142, label: Pantry line }]
                                  ^^^^^^^^^^
        Fix: write "413-555-0142"."
    `);
  });

  test('an area code that does not exist', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"555-555-0142"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "555" is not an area code.
        17 |   phones: [{ number: "555-555-0142", label: Pantry line }]
                                  ^^^^^^^^^^^^^^
        Fix: look the number up again. If you called it and it works, tell the people who look after this site."
    `);
  });

  test('three digits that are no line', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '"413-555-0142"', '"123"'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "123" is too short to be called.
        17 |   phones: [{ number: "123", label: Pantry line }]
                                  ^^^^^
        Fix: write the whole number, like "413-555-0142". Short lines are 211, 311, 411, 511, 611, 711, 811, 911, 988."
    `);
  });

  test('a number of another country', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"+44 20 7946 0958"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "+44 20 7946 0958" is a number of another country.
        17 |   phones: [{ number: "+44 20 7946 0958", label: Pantry line }]
                                  ^^^^^^^^^^^^^^^^^^
        Fix: write one of this country, with its area code, like "413-555-0142"."
    `);
  });

  test('a number with a name beside it', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"413-555-0142 (ask for Ana)"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "413-555-0142 (ask for Ana)" holds more than the number.
        17 |   phones: [{ number: "413-555-0142 (ask for Ana)", label: Pantry line }]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: write number: "413-555-0142", and the words as its label."
    `);
  });

  test('a number that lost a digit', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', '"413-555-0142"', '"413-555-014"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:17:22  [phone]
        "413-555-014" is not a phone number: it has 9 digits.
        17 |   phones: [{ number: "413-555-014", label: Pantry line }]
                                  ^^^^^^^^^^^^^
        Fix: write one number of ten digits, like "413-555-0142"."
    `);
  });

  test('a line of the network with letters', () => {
    const told = onlyMistakeOf(edited('network.yaml', '"911"', '"800-GET-HELP"'));
    expect(told).toMatchInlineSnapshot(`
      "content/network.yaml:13:15  [phone]
        "800-GET-HELP" has letters, and not every phone has letters on its keys.
        13 |   - { number: "800-GET-HELP", label: { en: Danger now, es: Peligro ahora } }
                           ^^^^^^^^^^^^^^
        Fix: write the digits, "800-438-4357"."
    `);
  });
});
