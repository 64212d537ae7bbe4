// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { needsPhone } from '../../schema/request.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import { UNTOUCHED } from '../board/board-state.ts';
import { useOpenDesk } from '../desk-context.ts';
import { useOrderedLetters } from './list/use-ordered-letters.ts';
import { CallSheet } from './sheets/CallSheet.tsx';

/** Whom to call in this shift: open letters with a number that are mine or nobody's, mine ticked. */
export function CallsTool() {
  const { desk, props, clock } = useOpenDesk();
  const { calls } = props.words.print;
  const { ordered } = useOrderedLetters();
  const [now] = useState(clock);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const stateOf = (id: string) => desk.board.letters.get(id) ?? UNTOUCHED;
  const people = ordered.filter(({ id, request }) => {
    const { status, spam, holder } = stateOf(id);
    const isOurs = holder === '' || holder === desk.me;
    return status !== 'done' && !spam && isOurs && needsPhone(request.contact.ways);
  });
  const isOn = (id: string): boolean => changed.get(id) ?? stateOf(id).holder === desk.me;
  const chosen = people.filter(({ id }) => isOn(id));
  return (
    <>
      <div className="desk-choice prose">
        <h1 tabIndex={-1}>{calls.title}</h1>
        <p>{calls.lead}</p>
        <fieldset>
          <legend>{calls.choose}</legend>
          {people.length === 0 && <p>{calls.none}</p>}
          {people.map(({ id, code, request }) => (
            <label key={id} className="desk-tick">
              <input
                type="checkbox"
                checked={isOn(id)}
                onChange={({ target }) => {
                  setChanged(new Map(changed).set(id, target.checked));
                }}
              />{' '}
              {[code, showPlainly(request.name ?? '')].filter(Boolean).join(' · ')}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            window.print();
          }}
        >
          {calls.print}
        </button>
      </div>
      <CallSheet requests={chosen} props={props} me={desk.me} now={now} />
    </>
  );
}
