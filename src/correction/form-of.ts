import type { Entry } from '../directory/entry.ts';
import { wordsOf } from '../directory/entry.ts';
import { absolute } from '../site/absolute.ts';
import type { Reader } from '../site/reader.ts';
import { formSealOf } from '../site/request-form.ts';
import { fill } from '../words/fill.ts';
import type { CorrectionForm, CorrectionMail } from './correction-form.ts';
import { partsOf } from './parts-of.ts';

/** What the page "Something wrong?" of an entry gives its script. */
export function correctionFormOf(reader: Reader, entry: Entry): CorrectionForm {
  const { errors, summary, sending, titleWithError, waiting, before } = reader.words.correction;
  const { network } = reader.directory;
  const seal = formSealOf(network);
  return {
    network: network.id,
    entry: entry.id,
    language: reader.language,
    delivery: network.form_service,
    seal,
    keeps: seal !== undefined || entry.facts.discreet === undefined,
    mail: mailOf(reader, entry),
    words: { errors, summary, sending, titleWithError, waiting, before },
  };
}

function mailOf(reader: Reader, entry: Entry): CorrectionMail | undefined {
  const { network } = reader.directory;
  const { form_service: service } = network;
  const to = network.corrections_to ?? (service.kind === 'mailto' ? service.address : undefined);
  if (to === undefined) return undefined;
  const words = reader.words.correction;
  const { title } = wordsOf(entry, reader.language);
  // A subject shows on locked screens: of an entry that somebody may have to hide it names nothing but the site.
  const named = entry.facts.discreet === undefined ? title : reader.say(network.short_name);
  return {
    to,
    subject: fill(words.mail.subject, { entry: named }),
    about: `${fill(words.mail.entry, { entry: title })}\n${absolute(network, reader.to(`${entry.id}/`))}`,
    words: words.mail,
    parts: Object.fromEntries(partsOf(entry, words).map(({ part, label }) => [part, label])),
    known: words.knownBy,
  };
}
