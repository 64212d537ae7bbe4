import { ITEM_SIDES } from '../../schema/request.ts';
import type { Reader } from '../../site/reader.ts';
import { saidOnce } from '../fit/said-once.ts';
import type { Said } from '../fit/said-once.ts';
import type { PaperBlock, PaperQuestion } from './paper-block.ts';
import { needBlocks } from './paper-needs.ts';
import { reachQuestions } from './paper-reach.ts';

/**
 * The request form on paper, in the languages of `readers`: what would help, what one could give, how to reach a person
 * safely, the consent. Everything asked comes from what the form on the screen is built from.
 */
export function paperFormOf(readers: readonly [Reader, ...Reader[]]): PaperBlock[] {
  const [{ directory }] = readers;
  const say = (pick: (reader: Reader) => string): Said[] => saidOnce(readers, pick);
  const paper = ({ words }: Reader) => words.site.flyers.paperRequest;
  const { demonstration, network } = directory;
  return [
    ...(demonstration ? [demo(readers)] : []),
    {
      kind: 'columns',
      said: say((reader) =>
        [reader.words.request.lead, paper(reader).how, paper(reader).never].join(' '),
      ),
    },
    {
      kind: 'lines',
      label: say((reader) => paper(reader).call),
      lines: network.lines.map(({ number, label }) => ({
        number,
        label: say((each) => each.say(label)),
      })),
    },
    ...ITEM_SIDES.flatMap((side): PaperBlock[] => [
      {
        kind: 'heading',
        label: say(({ words }) => words.request.list[`${side}Heading`]),
        ...(side === 'offer' ? { lead: say(({ words }) => words.request.list.skip) } : {}),
      },
      ...needBlocks(readers, side),
    ]),
    {
      kind: 'heading',
      label: say(({ words }) => words.request.reach.heading),
      lead: say(({ words }) => words.request.reach.lead),
    },
    ...reachQuestions(readers).map((questions): PaperBlock => ({ kind: 'questions', questions })),
    {
      kind: 'questions',
      questions: [
        {
          id: 'consent',
          label: say(({ words }) => words.request.check.consentHeading),
          options: [{ value: 'yes', label: say(({ words }) => words.request.check.consent) }],
        },
      ],
    },
    { kind: 'questions', questions: [office(readers)] },
  ];
}

function demo(readers: readonly [Reader, ...Reader[]]): PaperBlock {
  return {
    kind: 'columns',
    strong: true,
    said: saidOnce(
      readers,
      ({ words }) => `${words.request.demo.title} ${words.request.demo.shortText}`,
    ),
  };
}

/** What the navigator does with the paper. */
function office(readers: readonly [Reader, ...Reader[]]): PaperQuestion {
  const say = (key: keyof Reader['words']['site']['flyers']['paperRequest']['office']) =>
    saidOnce(readers, ({ words }) => words.site.flyers.paperRequest.office[key]);
  return {
    id: 'office',
    label: say('heading'),
    options: [
      { value: 'back', label: say('back') },
      { value: 'slip', label: say('slip') },
      { value: 'torn', label: say('torn') },
      { value: 'typed', label: say('typed'), write: true },
    ],
  };
}
