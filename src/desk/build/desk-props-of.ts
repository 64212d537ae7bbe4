import { allNeeds } from '../../form/items/describe-item.ts';
import type { FormService } from '../../schema/form-service.ts';
import type { Network } from '../../schema/network.ts';
import { recipientsOf } from '../../schema/seal.ts';
import { DEMO_KEYS } from '../../sealed/demo-keys.ts';
import type { Reader } from '../../site/reader.ts';
import { requestFormOf } from '../../site/request-form.ts';
import type { DeskProps, DeskSeal, NeighborWords } from '../desk-props.ts';
import { navigatorQuestions } from './navigator-questions.ts';

/**
 * What the desk is given in one language: plain data, written into the page.
 * @param readers one for every language of the network: messages to neighbors are written in theirs.
 * @param entries address of the entries that could fit.
 */
export function deskPropsOf(
  reader: Reader,
  readers: readonly Reader[],
  entries: string,
): DeskProps {
  const { directory, language, words } = reader;
  const { network } = directory;
  const form = requestFormOf(reader);
  return {
    words: words.desk,
    questions: navigatorQuestions(words.request.questions, words.desk.letter.answers),
    language,
    languages: network.languages.map(({ code, name }) => ({
      code,
      label: name,
      href: reader.inLanguage(code, 'desk/'),
    })),
    zone: network.time_zone,
    network: form.network,
    needs: allNeeds(form).map((need) => ({
      ...need,
      parent: directory.needs.find(({ id }) => id === need.id)?.parent,
    })),
    toNeighbors: Object.fromEntries(readers.map((each) => [each.language, neighborWordsOf(each)])),
    towns: directory.towns.map(({ name, lat, lon }) => ({
      name,
      lat,
      lon,
      area: directory.areasOf(name)[0] ?? '',
    })),
    areas: network.areas.map(({ id, name }) => ({ id, name: reader.say(name) })),
    seal: deskSealOf(network),
    inbox: inboxOf(network.form_service),
    doneDays: network.done_kept_days,
    keptDays: network.requests_kept_days,
    entries,
    sheet: Object.fromEntries(
      network.languages.map(({ code }) => [code, reader.inLanguage(code, 'sheet/')]),
    ),
    request: reader.to('request/'),
    firstShift: reader.to('desk/first-shift/'),
  };
}

function neighborWordsOf(reader: Reader): NeighborWords {
  return {
    messages: reader.words.desk.messages,
    needs: Object.fromEntries(
      allNeeds(requestFormOf(reader)).map(({ id, ask, offer }) => [id, { ask, offer }]),
    ),
  };
}

/** Who can open letters; nothing when the network has no keys. */
function deskSealOf({ seal }: Pick<Network, 'seal'>): DeskSeal | undefined {
  if (seal === undefined) return undefined;
  const recipients = recipientsOf(seal);
  const published = DEMO_KEYS.filter(({ recipient }) => recipients.includes(recipient));
  return {
    navigators: seal.navigators.map(({ name, key }) => ({ name, key })),
    recipients,
    recovery: seal.recovery?.key,
    published: published.length > 0 ? published.map(({ identity }) => identity) : undefined,
  };
}

/** "/v1/requests" takes letters; what is beside it answers navigators. Other form services answer nobody. */
function inboxOf(service: FormService): string | undefined {
  return service.kind === 'inbox' ? service.address.replace(/requests$/, '') : undefined;
}
