import { sayNumber } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Texts } from '../texts.ts';
import type { Answer } from './ask-address.ts';
import { askLinks } from './ask-links.ts';
import type { LinkOptions } from './ask-links.ts';
import type { WrittenLink } from './read-links.ts';

/** The worst first. */
const ORDER = [
  'link-gone',
  'link-unreachable',
  'link-failing',
  'link-private',
  'link-front',
  'link-moved',
  'link-refused',
];

/** Links to other sites that do not lead where they should: each address is asked once, each use of it is told. */
export async function findLostLinks(
  links: readonly WrittenLink[],
  site: string,
  texts: Texts,
  options: LinkOptions,
): Promise<{ findings: Finding[]; summary: string }> {
  const out = links.filter(
    ({ address }) =>
      /^https?:/i.test(address) &&
      URL.canParse(address) &&
      new URL(address).origin !== new URL(site).origin,
  );
  const answers = await askLinks(
    out.map(({ address }) => address),
    options,
  );
  const findings = out
    .flatMap(({ address, file }) => {
      const answer = answers.get(address);
      const said = answer && sayAnswer(address, answer);
      return said ? [{ ...said, file, ...texts.lineOf(file, address) }] : [];
    })
    .toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
  const there = [...answers.values()].filter(({ state }) => state === 'there').length;
  return {
    findings,
    summary: `Of ${sayNumber(answers.size, 'address', 'addresses')} of other sites, ${there} answered.`,
  };
}

function sayAnswer(address: string, answer: Answer): Omit<Finding, 'file'> | undefined {
  switch (answer.state) {
    case 'there':
      return sayMove(address, answer);
    case 'gone':
      return {
        code: 'link-gone',
        message: `${address} is gone (${answer.status}).`,
        advice:
          'look for its new address. If what it said cannot be seen anywhere, say so in the entry.',
      };
    case 'failing':
      return {
        code: 'link-failing',
        message: `${address} is broken on their side (${answer.status}).`,
        advice: 'look again in a few days.',
      };
    case 'refused':
      return {
        code: 'link-refused',
        message: `${address} does not let programs in (${answer.status}).`,
        advice: 'open it yourself.',
      };
    case 'unreachable':
      return {
        code: 'link-unreachable',
        message: `${address} cannot be reached: ${answer.why}.`,
        advice: 'open it yourself, and look for a new address.',
      };
    case 'private':
      return {
        code: 'link-private',
        message: `${address} leads into somebody’s own network: no neighbor can open it.`,
        advice: 'write the public address.',
      };
  }
}

/** Being led to another page of the same name (www, https, a slash) is worth no line. */
function sayMove(
  address: string,
  { moved, endsAt }: Extract<Answer, { state: 'there' }>,
): Omit<Finding, 'file'> | undefined {
  const [from, to] = [new URL(address), new URL(endsAt)];
  if (from.pathname.length > 1 && to.pathname === '/' && to.search === '') {
    return {
      code: 'link-front',
      message: `${address} leads to the front page ${endsAt}: the page itself may be gone.`,
      advice: 'look for its new address.',
    };
  }
  if (moved === undefined || bare(moved) === bare(address)) return undefined;
  return {
    code: 'link-moved',
    message: `${address} has moved for good.`,
    advice: `write ${moved}`,
  };
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}
