import type { FormSeal, RequestFormProps } from '../form/request-form-props.ts';
import { leavesTo } from '../schema/network.ts';
import { recipientsOf } from '../schema/seal.ts';
import { isDemoKey } from '../sealed/demo-keys.ts';
import { dialed } from '../words/dialed.ts';
import { quiltOfNeed } from './quilt-of.ts';
import type { Network } from '../schema/network.ts';
import type { Reader } from './reader.ts';

/** What the request form is given in one language: plain data, written into the page and beside it. */
export function requestFormOf(reader: Reader): RequestFormProps {
  const { directory, language } = reader;
  const { network } = directory;
  return {
    words: reader.words.request,
    language,
    languages: network.languages.map(({ code, name }) => ({
      code,
      label: name,
      href: reader.inLanguage(code, 'request/'),
      data: reader.inLanguage(code, 'request.json'),
    })),
    needs: directory.needs.map((need) => ({
      id: need.id,
      branch: need.questions,
      ask: reader.say(need.ask),
      offer: reader.say(need.offer),
      svg: quiltOfNeed(directory, need.id, 40),
    })),
    towns: directory.towns.map((town) => town.name),
    network: { id: network.id, name: reader.say(network.name), demo: directory.demonstration },
    lines: network.lines.map(({ number, label }) => ({
      number,
      label: reader.say(label),
      href: `tel:${dialed(number)}`,
    })),
    answers: network.answered_by.map(({ name, phone, text, place }) => ({
      name,
      phone,
      text,
      place: place && reader.say(place),
    })),
    within: network.answers_within_days,
    delivery: network.form_service,
    seal: formSealOf(network),
    plainForm: network.plain_form,
    requestsPage: directory.pages.some(({ slug }) => slug === 'requests')
      ? reader.to('requests/')
      : undefined,
    leavePage: reader.to('leave/'),
    leavesTo: leavesTo(network),
  };
}

/** To whom a network's letters are sealed; nothing when it has no keys. */
export function formSealOf({ seal }: Pick<Network, 'seal'>): FormSeal | undefined {
  if (seal === undefined) return undefined;
  const recipients = recipientsOf(seal);
  return {
    recipients,
    navigators: seal.navigators.length,
    recovery: seal.recovery !== undefined,
    published: recipients.some(isDemoKey),
  };
}
