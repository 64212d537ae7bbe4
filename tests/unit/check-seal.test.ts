import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { warnOfKeys } from '../../src/sealed/warn-of-keys.ts';
import { edited, inContent, problemsOf, reportOf } from './check-content.ts';

const ANA = 'age1cy0su9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm';
const BEA = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
const HYBRID_START = 'age1pq1';
const demo = (index: number) => DEMO_KEYS[index]?.recipient ?? '';

/** The tiny network with these lines under "seal:". */
const sealed = (lines: string, more = '') =>
  edited('network.yaml', 'areas:', `seal:\n${lines}${more}areas:`);
const navigators = (...keys: string[]) =>
  `  navigators:\n${keys.map((key, index) => `    - { name: N${index + 1}, key: ${key} }\n`).join('')}`;
const recovery = (key: string) => `  recovery: { name: Paper, key: ${key} }\n`;

const warningsOf = (changes: Record<string, string>) =>
  inContent(changes, (folder) => {
    const { content, problems } = readContent(folder);
    expect(problems).toEqual([]);
    return content && warnOfKeys(content.network);
  });

test('keys of its own are no mistake', () => {
  expect(problemsOf(sealed(navigators(ANA, BEA)))).toEqual([]);
});

test('a published key is refused where people write, navigators and recovery alike', () => {
  expect(reportOf(sealed(navigators(ANA, demo(1)) + recovery(demo(2))))).toMatchInlineSnapshot(`
    "content/network.yaml:13:24  [demo-key]
      This key is published: anybody could read what neighbors write on this site.
      13 |     - { name: N2, key: age13y4w9nsmes0fpdrpp945nauss63pnrmfcryh83excejdp7vcesnsqvr6hw }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: make keys of your own with npm run keys, and write the lines it prints in the place of these.

    content/network.yaml:14:33  [demo-key]
      This key is published: anybody could read what neighbors write on this site.
      14 |   recovery: { name: Paper, key: age15ufrkjuwrs2vsfkmswvxanehqrnjlw29s48anz29fztxdtltscnsxqppun }
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: make keys of your own with npm run keys, and write the lines it prints in the place of these.

    2 mistakes in 1 file"
  `);
});

test('the demonstration itself may use them, as long as nobody is named who answers', () => {
  const atDemo = (more: string) => ({
    'network.yaml': (sealed(navigators(demo(0), demo(1)), more)['network.yaml'] ?? '').replace(
      'https://tiny.example',
      'https://patchwork.example',
    ),
  });
  expect(problemsOf(atDemo(''))).toEqual([]);
  expect(reportOf(atDemo('answered_by: [{ name: Ana }]\n'))).toMatchInlineSnapshot(`
    "content/network.yaml:12:24  [demo-key]
      This key is published, and people are named under "answered_by": anybody could read what neighbors write to them.
      12 |     - { name: N1, key: age19qdhsypjfln7dkkkaz9px7m3wrssm6j34rzrw9e0767nf0vggu3qx0y854 }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: make keys of your own with npm run keys, and write the lines it prints in the place of these.

    content/network.yaml:13:24  [demo-key]
      This key is published, and people are named under "answered_by": anybody could read what neighbors write to them.
      13 |     - { name: N2, key: age13y4w9nsmes0fpdrpp945nauss63pnrmfcryh83excejdp7vcesnsqvr6hw }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: make keys of your own with npm run keys, and write the lines it prints in the place of these.

    2 mistakes in 1 file"
  `);
});

test('a key with a wrong letter is told', () => {
  expect(reportOf(sealed(navigators(ANA.replace('cy0', 'cyo'))))).toMatchInlineSnapshot(`
    "content/network.yaml:12:24  [value]
      This is not an age key.
      12 |     - { name: N1, key: age1cyosu9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: write the line that "npm run keys" printed; it starts with age1.

    1 mistake in 1 file"
  `);
});

test('a secret key is refused: it must never stand in the content', () => {
  expect(reportOf(sealed(navigators(DEMO_KEYS[0]?.identity ?? '')))).toMatchInlineSnapshot(`
    "content/network.yaml:12:24  [value]
      This is the secret half of a key.
      12 |     - { name: N1, key: AGE-SECRET-KEY-14MM4FZVA4L4QSRFKKGV7PEH5YKUML4Z8VG272RM60RK3SK4CDJVQ2XYVQG }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: take it out, throw that key away, and make a new one with npm run keys.

    1 mistake in 1 file"
  `);
});

test('one key for two people is told at the second', () => {
  expect(reportOf(sealed(navigators(ANA, BEA) + recovery(ANA)))).toMatchInlineSnapshot(`
    "content/network.yaml:14:33  [value]
      This key stands here twice.
      14 |   recovery: { name: Paper, key: age1cy0su9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm }
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Fix: give every person a key of their own.

    1 mistake in 1 file"
  `);
});

test('a post-quantum key among plain ones is told', async () => {
  const { generateHybridIdentity, identityToRecipient } = await import('age-encryption');
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  const problems = problemsOf(sealed(navigators(ANA, hybrid)));
  expect(problems).toMatchObject([
    {
      code: 'value',
      line: 13,
      column: 24,
      message: `Some keys here are post-quantum (${HYBRID_START}) and some are not.`,
      fix: 'use one kind for all.',
    },
  ]);
  expect(problemsOf(sealed(navigators(hybrid)))).toEqual([]);
});

test('no navigator is told with what to write', () => {
  expect(reportOf(sealed(`  navigators: []\n`))).toMatchInlineSnapshot(`
    "content/network.yaml:11:15  [value]
      "navigators" is empty.
      11 |   navigators: []
                         ^^
      Fix: name one navigator with a key, better two.

    1 mistake in 1 file"
  `);
});

test('a network that a lost key would hurt is warned, and stands', () => {
  expect(warningsOf(sealed(navigators(ANA)))).toMatchInlineSnapshot(`
    [
      "When a key is lost, requests can be lost with it. Add a second navigator and a recovery key on paper (npm run keys -- --recovery) under "seal" (docs/keys.md).",
    ]
  `);
  expect(warningsOf(sealed(navigators(ANA, BEA)))).toMatchInlineSnapshot(`
    [
      "When a key is lost, requests can be lost with it. Add a recovery key on paper (npm run keys -- --recovery) under "seal" (docs/keys.md).",
    ]
  `);
  expect(warningsOf(sealed(navigators(ANA) + recovery(BEA)))).toMatchInlineSnapshot(`
    [
      "When a key is lost, requests can be lost with it. Add a second navigator under "seal" (docs/keys.md).",
    ]
  `);
});

test('a network without keys is warned once people answer', () => {
  expect(warningsOf({})).toEqual([]);
  expect(warningsOf(edited('network.yaml', 'areas:', 'answered_by: [{ name: Ana }]\nareas:')))
    .toMatchInlineSnapshot(`
      [
        "Requests are not sealed: whoever runs the form service can read them. Make keys with npm run keys (docs/keys.md).",
      ]
    `);
});

test('the command prints a warning beside its result, and succeeds', () => {
  inContent(sealed(navigators(ANA)), (folder) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../src/check/check.ts'), folder],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('no mistakes.');
    expect(stderr).toMatch(/^Warning: content\/network\.yaml: When a key is lost/);
  });
});
