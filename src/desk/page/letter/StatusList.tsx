// Ships to the browser, on the navigators' desk only.
import { useRef } from 'react';
import { useOpenDesk } from '../../desk-context.ts';
import { STATUSES } from '../../board/board-state.ts';
import type { Status } from '../../board/board-state.ts';

const NEXT = { new: 'contacted', contacted: 'matched', matched: 'done' } as const;

/**
 * The four states with the present one marked, and a button for the next. Buttons rather than radios: the arrow keys
 * would set every state on their way, and each is kept and shared.
 */
export function StatusList({ letter, status }: { letter: string; status: Status }) {
  const { props, session } = useOpenDesk();
  const said = props.words.letter.status;
  const list = useRef<HTMLUListElement>(null);
  const set = (next: Status) => {
    if (next !== status) session.board().setStatus(letter, next);
    // After "done" the next step's button is gone.
    if (next === 'done') list.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
  };
  return (
    <>
      <ul className="letter-statuses" role="list" aria-labelledby="letter-status" ref={list}>
        {STATUSES.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-pressed={each === status}
              onClick={() => {
                set(each);
              }}
            >
              <span className="letter-box" data-mark={each === status ? 'half' : 'empty'} />
              {said.names[each]}
            </button>
          </li>
        ))}
      </ul>
      {status !== 'done' && (
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            set(NEXT[status]);
          }}
        >
          {said.next[status]}
        </button>
      )}
    </>
  );
}
