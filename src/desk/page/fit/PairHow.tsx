// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import { readNumber } from '../letter/read-number.ts';
import type { PairChoice } from './pair-start.ts';

/** What may be said about a pair, before it is made and later: every week or once, and how much of the offer it takes. */
export function PairHow({ how, isMoney, onChange }: PairHowProps) {
  const { fit } = useOpenDesk().props.words;
  return (
    <details className="fit-how">
      <summary>{fit.how}</summary>
      <label className="fit-check">
        <input
          type="checkbox"
          autoComplete="off"
          checked={how.weekly}
          onChange={({ target }) => {
            onChange({ takes: how.takes, weekly: target.checked });
          }}
        />
        {fit.pairs.weekly}
      </label>
      <label>
        <span>{isMoney ? fit.pairs.takesDollars : fit.pairs.takes}</span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          defaultValue={how.takes}
          onChange={({ target }) => {
            onChange({ weekly: how.weekly, takes: readNumber(target.value) ?? 1 });
          }}
        />
      </label>
    </details>
  );
}

interface PairHowProps {
  how: PairChoice;
  isMoney: boolean;
  onChange: (how: PairChoice) => void;
}
