import { sayNumber } from '../finding.ts';
import type { Finding, PartReport } from '../finding.ts';
import type { Texts } from '../texts.ts';
import type { WrittenLink } from './read-links.ts';

/** Words that say nothing to somebody who hears the links of a page one after the other. */
const SAY_NOTHING = new Set([
  ...['here', 'click here', 'click', 'this', 'this page', 'this link', 'link', 'more', 'read more'],
  ...['website', 'page', 'info', 'learn more'],
  ...['aqui', 'haga clic aqui', 'clic aqui', 'clic', 'este enlace', 'esta pagina', 'enlace', 'mas'],
  ...['lea mas', 'leer mas', 'sitio web', 'pagina', 'mas informacion', 'ver mas'],
]);

/** Links whose words do not say where they lead. (Pictures there are none: `check` refuses them.) */
export function findBareLinks(links: readonly WrittenLink[], texts: Texts): PartReport {
  const written = links.filter(({ isFact }) => !isFact);
  const findings = written.flatMap((link) => {
    const fault = faultOf(link);
    if (fault === undefined) return [];
    return [{ ...fault, file: link.file, ...texts.lineOf(link.file, link.address) }];
  });
  return {
    part: 'alt',
    summary:
      findings.length === 0
        ? `All ${sayNumber(written.length, 'link')} in the texts say where they lead.`
        : `${findings.length} of ${sayNumber(written.length, 'link')} in the texts do not say where they lead.`,
    findings,
    notes: [],
  };
}

function faultOf({ text, address }: WrittenLink): Omit<Finding, 'file'> | undefined {
  const words = text.trim();
  if (words === '') {
    return {
      code: 'link-without-words',
      message: `The link to ${address} has no words.`,
      advice: 'write [what is there](address).',
    };
  }
  if (SAY_NOTHING.has(plain(words))) {
    return {
      code: 'link-says-nothing',
      message: `"${words}" does not say where the link leads.`,
      advice: 'name what is there: [the pantry’s hours](address).',
    };
  }
  return undefined;
}

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}
