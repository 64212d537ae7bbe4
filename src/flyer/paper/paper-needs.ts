import { QUESTIONS } from '../../schema/branches.ts';
import type { Branch, Question, QuestionId } from '../../schema/branches.ts';
import { ITEM_WHENS } from '../../schema/request.ts';
import type { RequestItem } from '../../schema/request.ts';
import { paperQuestionsOf, sharedQuestionsOf } from '../../site/paper-questions.ts';
import type { Reader } from '../../site/reader.ts';
import type { QuestionWords } from '../../words/question-words.ts';
import { saidOnce } from '../fit/said-once.ts';
import type { Said } from '../fit/said-once.ts';
import type { PaperBlock, PaperQuestion } from './paper-block.ts';

type Side = RequestItem['side'];
type Readers = readonly [Reader, ...Reader[]];

/** The needs of one side with their questions; those that bring none stand together at the end, with "something else". */
export function needBlocks(readers: Readers, side: Side): PaperBlock[] {
  const { needs } = readers[0].directory;
  const branches = [...new Set(needs.map(({ questions }) => questions))].filter(
    (branch) => branch !== 'other',
  );
  const { once, rows } = sharedQuestionsOf([...branches, 'other'], side);
  return [
    ...[...branches, 'other' as const].map((branch) => needBlock(readers, side, branch)),
    {
      kind: 'shared',
      side,
      label: saidOnce(readers, ({ words }) => words.site.flyers.paperRequest.each),
      which: saidOnce(readers, ({ words }) => words.site.flyers.paperRequest.which),
      once: once.map((question) => questionOf(readers, side, 'other', question)),
      questions: rows.map((question) => questionOf(readers, side, 'other', question)),
    },
  ];
}

function needBlock(readers: Readers, side: Side, branch: Branch): PaperBlock {
  const needs = readers[0].directory.needs
    .filter(({ questions }) => questions === branch)
    .map((need) => ({ value: need.id, label: saidOnce(readers, ({ say }) => say(need[side])) }));
  const other = {
    value: 'other',
    label: saidOnce(readers, ({ words }) => words.request.item.other),
    write: true,
  };
  return {
    kind: 'need',
    side,
    branch,
    needs: branch === 'other' ? [...needs.filter(({ value }) => value !== 'other'), other] : needs,
    hint: saidOnce(readers, (reader) => needHint(reader, side, branch)),
    questions: paperQuestionsOf(branch, side).own.flatMap((question) => [
      questionOf(readers, side, branch, question),
      ...(branch === 'ride' && side === 'ask' && question === 'to' ? [timeOf(readers)] : []),
    ]),
  };
}

/** What must be clear before the questions, as on the screen: who gives money, whom to call instead. */
function needHint({ words, directory }: Reader, side: Side, branch: Branch): string {
  const { item } = words.request;
  if (branch === 'money') return `${item[`${side}Money`]}.`;
  if (branch === 'ride') return item.towns[side === 'ask' ? 'from' : 'drive'].hint;
  const talks = directory.network.lines.some(({ number }) => number === '988');
  return branch === 'talk' && side === 'ask' && talks ? `${item.talkNow} 988` : '';
}

/** One question in the words of the form on the screen. */
function questionOf(
  readers: Readers,
  side: Side,
  branch: Branch,
  id: QuestionId | 'town' | 'when' | 'amount' | 'details',
): PaperQuestion {
  if (isOfBranch(id)) return branchQuestion(readers, side, branch, id);
  const where = branch !== 'ride' ? 'any' : side === 'ask' ? 'from' : 'drive';
  const label = (pick: (reader: Reader) => string) => saidOnce(readers, pick);
  switch (id) {
    case 'town':
      return {
        id: `${side}-${branch}-town`,
        label: label(({ words }) => words.request.item.towns[where].label),
      };
    case 'when':
      return {
        id: `${side}-${branch}-when`,
        label: label(({ words }) => words.request.item.when),
        options: ITEM_WHENS.map((value) => ({
          value,
          label: label(({ words }) => words.request.item.whens[value]),
          ...(value === 'day' ? { write: true } : {}),
        })),
      };
    case 'amount':
    case 'details':
      return {
        id: `${side}-${branch}-${id}`,
        label: label(({ words }) => words.request.item[id]),
      };
  }
}

function branchQuestion(
  readers: Readers,
  side: Side,
  branch: Branch,
  id: QuestionId,
): PaperQuestion {
  const question: Question = QUESTIONS[id];
  const wordsOf = ({ words }: Reader): QuestionWords => words.request.questions[id];
  return {
    id: `${side}-${branch}-${id}`,
    label: saidOnce(readers, (reader) => {
      const { label, offerLabel } = wordsOf(reader);
      return side === 'offer' ? (offerLabel ?? label) : label;
    }),
    ...('options' in question
      ? {
          options: question.options.map((value) => ({
            value,
            label: saidOnce(readers, (reader) => wordsOf(reader).options?.[value]),
          })),
        }
      : {}),
  };
}

/** The time of a ride: on the screen it stands inside "When?". */
function timeOf(readers: Readers): PaperQuestion {
  const label: Said[] = saidOnce(readers, ({ words }) => words.request.item.beThereBy);
  return { id: 'ask-ride-time', label };
}

function isOfBranch(id: string): id is QuestionId {
  return id in QUESTIONS;
}
