// Ships to the browser.
import { ITEM_WHENS } from '../../schema/request.ts';
import type { ItemQuestionProps } from './BranchQuestion.tsx';
import { Choices } from '../fields/Choices.tsx';
import { useForm } from '../form-context.ts';
import { asksTime, branchOf } from './questions-of.ts';
import { TextField } from '../fields/TextField.tsx';

/** When something is needed or given; the day, and for a ride the time, stand inside it. */
export function WhenQuestion({ item, today, textOf, set }: WhenQuestionProps) {
  const { props } = useForm();
  const { item: words } = props.words;
  const onDay = (
    <>
      <TextField
        inset
        short
        id="item-day"
        label={words.day}
        type="date"
        min={today}
        error={textOf('item-day')}
        value={item.day}
        onChange={(day) => {
          set({ day });
        }}
      />
      {asksTime(branchOf(props, item.need), item.side) && (
        <TextField
          inset
          short
          optional
          id="item-time"
          label={words.beThereBy}
          type="time"
          error={textOf('item-time')}
          value={item.time}
          onChange={(time) => {
            set({ time });
          }}
        />
      )}
    </>
  );
  return (
    <Choices
      id="item-when"
      name="item-when"
      type="radio"
      legend={words.when}
      error={textOf('item-when')}
      chosen={[item.when]}
      onChange={([when]) => {
        set({ when: when ?? '' });
      }}
      options={ITEM_WHENS.map((value) => ({
        value,
        label: words.whens[value],
        more: value === 'day' && item.when === 'day' ? onDay : undefined,
      }))}
    />
  );
}

interface WhenQuestionProps extends ItemQuestionProps {
  /** ISO day: the first one that can be chosen. */
  today: string;
}
