// Ships to the browser.
import { ITEM_WHENS, MONEY_NEED } from '../schema/request.ts';
import type { DraftItem } from '../draft/answers.ts';
import { Choices } from './Choices.tsx';
import { allNeeds } from './describe-item.ts';
import { useForm } from './form-context.ts';
import { TextField } from './TextField.tsx';

/** The questions about one item. What each need asks beyond these belongs between need and details. */
export function ItemEditor({ item, today, textOf, onChange }: ItemEditorProps) {
  const { props } = useForm();
  const { item: words } = props.words;
  const isAsk = item.side === 'ask';
  const set = (change: Partial<DraftItem>) => {
    onChange({ ...item, ...change });
  };
  return (
    <div className="request-editor">
      <Choices
        tiles
        id="item-need"
        name="item-need"
        type="radio"
        legend={words.need}
        error={textOf('item-need')}
        chosen={[item.need]}
        onChange={([need]) => {
          set({ need: need ?? '' });
        }}
        options={allNeeds(props).map(({ id, svg, ask, offer }) => ({
          value: id,
          svg,
          label: isAsk ? ask : offer,
        }))}
      />
      <div className="request-editor-half">
        {item.need === MONEY_NEED && (
          <>
            <p className="request-who-gives">
              <strong>{isAsk ? words.askMoney : words.offerMoney}</strong>
            </p>
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
          </>
        )}
        <TextField
          long
          optional
          id="item-details"
          label={words.details}
          hint={isAsk ? words.detailsAskHint : words.detailsOfferHint}
          error={textOf('item-details')}
          value={item.details}
          onChange={(details) => {
            set({ details });
          }}
        />
      </div>
      <div className="request-editor-half">
        <WhenAndWhere item={item} today={today} textOf={textOf} set={set} />
      </div>
    </div>
  );
}

function WhenAndWhere({ item, today, textOf, set }: WhenAndWhereProps) {
  const { words, towns } = useForm().props;
  const day = (
    <TextField
      inset
      short
      id="item-day"
      label={words.item.day}
      type="date"
      min={today}
      error={textOf('item-day')}
      value={item.day}
      onChange={(value) => {
        set({ day: value });
      }}
    />
  );
  return (
    <>
      <Choices
        id="item-when"
        name="item-when"
        type="radio"
        legend={words.item.when}
        error={textOf('item-when')}
        chosen={[item.when]}
        onChange={([when]) => {
          set({ when: when ?? '' });
        }}
        options={ITEM_WHENS.map((value) => ({
          value,
          label: words.item.whens[value],
          more: value === 'day' && item.when === 'day' ? day : undefined,
        }))}
      />
      <TextField
        short
        optional
        id="item-town"
        label={words.item.town}
        hint={words.item.townHint}
        list="request-towns"
        error={textOf('item-town')}
        value={item.town}
        onChange={(town) => {
          set({ town });
        }}
      />
      <datalist id="request-towns">
        {towns.map((town) => (
          <option key={town} value={town} />
        ))}
      </datalist>
    </>
  );
}

interface ItemEditorProps {
  item: DraftItem;
  /** ISO day: the first one that can be chosen. */
  today: string;
  textOf: (field: string) => string | undefined;
  onChange: (item: DraftItem) => void;
}

interface WhenAndWhereProps extends Omit<ItemEditorProps, 'onChange'> {
  set: (change: Partial<DraftItem>) => void;
}
