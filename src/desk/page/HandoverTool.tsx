// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { useOpenDesk } from '../desk-context.ts';
import { HandoverSheet } from './sheets/HandoverSheet.tsx';

/** What the next navigator gets on paper, and whether names are on it. */
export function HandoverTool() {
  const { desk, props, clock } = useOpenDesk();
  const { handover } = props.words.print;
  const [withNames, setWithNames] = useState(false);
  const [now] = useState(clock);
  const { requests, board, me } = desk;
  return (
    <>
      <div className="desk-choice prose">
        <h1 tabIndex={-1}>{handover.title}</h1>
        <p>{handover.lead}</p>
        <label className="desk-tick">
          <input
            type="checkbox"
            checked={withNames}
            onChange={({ target }) => {
              setWithNames(target.checked);
            }}
          />{' '}
          {handover.withNames}
        </label>
        <p className="small soft">{handover.withNamesHint}</p>
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            window.print();
          }}
        >
          {handover.print}
        </button>
      </div>
      <HandoverSheet {...{ requests, board, withNames, props, me, now }} />
    </>
  );
}
