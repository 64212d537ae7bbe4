// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import type { Branch } from '../../schema/branches.ts';
import { BranchQuestion } from './BranchQuestion.tsx';
import type { ItemQuestionProps } from './BranchQuestion.tsx';
import { focusSoon } from '../fields/focus-field.ts';
import { useForm } from '../form-context.ts';
import { NeedQuestion } from './NeedQuestion.tsx';
import { branchOf, fieldOf, isOfBranch, questionsOf, townAsked } from './questions-of.ts';
import type { ItemQuestion } from './questions-of.ts';
import { TextField } from '../fields/TextField.tsx';
import { WhenQuestion } from './WhenQuestion.tsx';

const CRISIS_LINE = '988';

/** The questions about one item: first its need, then the few that this need brings. */
export function ItemEditor({ item, today, textOf, onChange }: ItemEditorProps) {
  const { props } = useForm();
  const branch = branchOf(props, item.need);
  const asked = item.need === '' ? [] : questionsOf(branch, item.side);
  const middle = Math.ceil(asked.length / 2);
  return (
    <div className="request-editor">
      <NeedQuestion
        item={item}
        error={textOf('item-need')}
        onChoose={(need) => {
          onChange({ need });
          const [first] = questionsOf(branchOf(props, need), item.side);
          if (first) focusSoon(fieldOf(first));
        }}
      />
      <BranchNotice branch={branch} side={item.side} />
      {[asked.slice(0, middle), asked.slice(middle)]
        .filter((half) => half.length > 0)
        .map((half) => (
          <div key={half[0]} className="request-editor-half">
            {half.map((question) => (
              <AskedQuestion
                key={question}
                question={question}
                item={item}
                today={today}
                textOf={textOf}
                set={onChange}
              />
            ))}
          </div>
        ))}
      <datalist id="request-towns">
        {props.towns.map((town) => (
          <option key={town} value={town} />
        ))}
      </datalist>
    </div>
  );
}

/** What must be clear before the questions: who gives money, or a number for who cannot wait to talk. */
function BranchNotice({ branch, side }: { branch: Branch; side: DraftItem['side'] }) {
  const { words, lines } = useForm().props;
  if (branch === 'money') {
    return (
      <p className="request-who-gives">
        <strong>{words.item[`${side}Money`]}</strong>
      </p>
    );
  }
  const line = lines.find(({ number }) => number === CRISIS_LINE);
  if (branch !== 'talk' || side !== 'ask' || !line) return null;
  return (
    <div className="request-talk-now">
      <p>{words.item.talkNow}</p>
      <a href={line.href}>
        <span className="request-number">{line.number}</span> <span>{line.label}</span>
      </a>
    </div>
  );
}

function AskedQuestion({ question, today, ...asked }: AskedQuestionProps) {
  const { item, textOf, set } = asked;
  const { props } = useForm();
  const { item: words } = props.words;
  const branch = branchOf(props, item.need);
  const town = words.towns[townAsked(branch, item)];
  const detailsHint = item.side === 'ask' ? words.detailsAskHint : words.detailsOfferHint;
  if (isOfBranch(question)) return <BranchQuestion {...asked} id={question} />;
  switch (question) {
    case 'when':
      return <WhenQuestion {...asked} today={today} />;
    case 'town':
      return (
        <TextField
          short
          optional
          id="item-town"
          label={town.label}
          hint={town.hint}
          list="request-towns"
          error={textOf('item-town')}
          value={item.town}
          onChange={(written) => {
            set({ town: written });
          }}
        />
      );
    case 'amount':
      return (
        <TextField
          short
          optional
          id="item-amount"
          label={words.amount}
          inputMode="numeric"
          error={textOf('item-amount')}
          value={item.amount}
          onChange={(amount) => {
            set({ amount });
          }}
        />
      );
    case 'details':
      return (
        <TextField
          long
          optional
          id="item-details"
          label={words.details}
          hint={branch === 'other' ? detailsHint : words.moreHint}
          error={textOf('item-details')}
          value={item.details}
          onChange={(details) => {
            set({ details });
          }}
        />
      );
  }
}

interface ItemEditorProps {
  item: DraftItem;
  /** ISO day: the first one that can be chosen. */
  today: string;
  textOf: (field: string) => string | undefined;
  /** Hears what is different, not the whole item. */
  onChange: (change: Partial<DraftItem>) => void;
}

interface AskedQuestionProps extends ItemQuestionProps {
  question: ItemQuestion;
  today: string;
}
