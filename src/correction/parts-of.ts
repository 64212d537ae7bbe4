import { contactOf, whereOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import type { CorrectionPart } from '../schema/correction.ts';
import type { CorrectionWords } from '../words/en/correction.ts';

/** One thing that can be wrong with an entry, and what stands there now, where that is short. */
interface PartChoice {
  part: CorrectionPart;
  label: string;
  fact?: string | undefined;
}

/** What can be wrong with this entry, in the order of its page. What it does not have cannot be wrong. */
export function partsOf(entry: Entry, words: CorrectionWords): PartChoice[] {
  const labels = labelsOf(entry.kind, words);
  const contact = contactOf(entry);
  const phones = contact?.phones?.map(({ number }) => number) ?? [];
  const where = whereOf(entry);
  const isGuide = entry.kind === 'guides';
  const choices: (PartChoice & { has: boolean })[] = [
    choice('phone', phones.length > 0, phones.join(', ')),
    choice('hours', entry.kind === 'resources' || entry.kind === 'events'),
    choice(
      'address',
      where !== undefined && where.location !== 'none',
      where?.location === 'street'
        ? [where.street, where.town].filter(Boolean).join(', ')
        : where?.town,
    ),
    choice('web', contact?.web !== undefined, contact?.web && hostOf(contact.web)),
    choice('steps', isGuide),
    choice('closed', !isGuide),
    choice('language', true),
    choice('other', true),
  ];
  return choices
    .filter(({ has }) => has)
    .map(({ part, label, fact }) => ({ part, label, ...(fact ? { fact } : {}) }));

  function choice(part: CorrectionPart, has: boolean, fact?: string) {
    return { part, has, label: labels[part], fact };
  }
}

function labelsOf(kind: Entry['kind'], words: CorrectionWords): CorrectionWords['parts'] {
  const own = {
    resources: {},
    groups: words.groupParts,
    events: words.eventParts,
    guides: words.guideParts,
  };
  return { ...words.parts, ...own[kind] };
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
