import type { RequestFormProps } from '../form/request-form-props.ts';
import { quiltOfNeed } from './quilt-of.ts';
import type { Reader } from './reader.ts';

/** What the request form is given in one language: plain data, written into the page and beside it. */
export function requestFormOf(reader: Reader): RequestFormProps {
  const { directory, language } = reader;
  const { network } = directory;
  const { kind, address } = network.form_service;
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
      ask: reader.say(need.ask),
      offer: reader.say(need.offer),
      svg: quiltOfNeed(directory, need.id, 40),
    })),
    towns: directory.towns.map((town) => town.name),
    network: { id: network.id, name: reader.say(network.name), demo: directory.demonstration },
    lines: network.lines.map(({ number, label }) => ({
      number,
      label: reader.say(label),
      href: `tel:${number.replaceAll('-', '')}`,
    })),
    delivery: { kind, address },
  };
}
