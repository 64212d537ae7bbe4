import { CONTACT_TIMES, CONTACT_WAYS, OTHERS_HEAR } from '../../schema/request.ts';
import type { Reader } from '../../site/reader.ts';
import type { RequestWords } from '../../words/en/request.ts';
import { saidOnce } from '../fit/said-once.ts';
import type { PaperOption, PaperQuestion } from './paper-block.ts';

type Reach = RequestWords['reach'];

/** How to reach a person safely: every question of that step, in its order and its words. */
export function reachQuestions(readers: readonly [Reader, ...Reader[]]): PaperQuestion[][] {
  const say = (pick: (reach: Reach) => string) =>
    saidOnce(readers, ({ words }) => pick(words.request.reach));
  const option = (value: string, pick: (reach: Reach) => string, write = false): PaperOption => ({
    value,
    label: say(pick),
    ...(write ? { write } : {}),
  });
  const order = saidOnce(readers, ({ words }) => words.site.flyers.paperRequest.order);
  return [
    [{ id: 'takenBy', label: say(({ someone }) => someone.takenBy), hint: forSomeone(readers) }],
    [{ id: 'name', label: say(({ name }) => name), hint: say(({ nameHint }) => nameHint) }],
    [
      {
        id: 'ways',
        label: say(({ ways }) => ways),
        hint: order,
        options: CONTACT_WAYS.map((way) => option(way, (reach) => reach.way[way])),
      },
      { id: 'phone', label: say(({ phone }) => phone) },
      {
        id: 'voicemail',
        label: say(({ voicemail }) => voicemail),
        options: [
          option('yes', ({ voicemailYes }) => voicemailYes),
          option('no', ({ voicemailNo }) => voicemailNo),
        ],
      },
      { id: 'email', label: say(({ email }) => email) },
    ],
    [
      {
        id: 'othersHear',
        label: say(({ othersHear }) => othersHear),
        options: OTHERS_HEAR.map((hear) =>
          option(hear, ({ mayHear }) => mayHear[hear], hear === 'words'),
        ),
      },
    ],
    [
      {
        id: 'insteadName',
        label: say(({ instead }) => `${instead.legend}: ${instead.name}`),
        hint: say(({ instead }) => instead.hint),
      },
      { id: 'insteadHow', label: say(({ instead }) => instead.how) },
    ],
    [
      {
        id: 'times',
        label: say(({ times }) => times),
        options: CONTACT_TIMES.map((time) => option(time, (reach) => reach.time[time])),
      },
      { id: 'neverTimes', label: say(({ neverTimes }) => neverTimes) },
    ],
    [{ id: 'access', label: say(({ access }) => access), hint: say((reach) => reach.accessHint) }],
    [languageQuestion(readers)],
  ];
}

function languageQuestion(readers: readonly [Reader, ...Reader[]]): PaperQuestion {
  const [reader] = readers;
  return {
    id: 'language',
    label: saidOnce(readers, ({ words }) => words.request.reach.language),
    options: [
      ...reader.directory.network.languages.map(({ code, name }) => ({
        value: code,
        label: [{ text: name, language: code, direction: reader.direction, second: false }],
      })),
      {
        value: 'other',
        label: saidOnce(readers, ({ words }) => words.request.reach.languageOther),
        write: true,
      },
    ],
  };
}

function forSomeone(readers: readonly [Reader, ...Reader[]]) {
  return saidOnce(readers, ({ words }) => `${words.request.forSomeone.label}.`);
}
