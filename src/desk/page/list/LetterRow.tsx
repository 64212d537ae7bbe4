// Ships to the browser, on the navigators' desk only.
import { useMemo } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { stateOf } from './choose-letters.ts';
import { keepTogether } from '../keep-together.ts';
import { describeRow } from './describe-row.ts';
import type { RowWorld } from './describe-row.ts';

/** One letter of the list: the whole row opens it. */
export function LetterRow({ letter, world, isOpen, withStatus, news, onOpen }: LetterRowProps) {
  const { desk, props } = useOpenDesk();
  const { list } = props.words;
  const state = stateOf(desk.board, letter.id);
  const { pairs } = desk.board;
  const row = useMemo(
    () => describeRow(letter, { state, pairs }, world, props),
    [letter, state, pairs, world, props],
  );
  const marks = [
    withStatus ? list.statuses[state.status] : '',
    state.holder && state.holder !== desk.me
      ? fill(list.heldBy, { name: showPlainly(state.holder) })
      : '',
    news ? list.news[news] : '',
    letter.flagged ? list.flagged : '',
    letter.lock === 'plain' ? list.plain : '',
  ].filter(Boolean);
  return (
    <li>
      <button
        type="button"
        className="desk-row"
        data-letter={letter.code}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        {/* Drawn by our own code while the site was built. */}
        <span className="desk-block" dangerouslySetInnerHTML={{ __html: row.svg }} />
        <span className="desk-row-top">
          <span className="head">{letter.code}</span>{' '}
          {row.tag && <span className="desk-tag">{row.tag}</span>}
        </span>
        <span className="desk-row-items">
          {row.asks}
          {row.asks && row.gives && keepTogether(' · ')}
          {row.gives && <span className="brick">{row.gives}</span>}
        </span>
        <span className="desk-row-meta">{keepTogether(row.meta)}</span>
        {marks.length > 0 && (
          <span className="desk-row-meta">{keepTogether(marks.join(' · '))}</span>
        )}
      </button>
    </li>
  );
}

interface LetterRowProps {
  letter: DeskRequest;
  world: RowWorld;
  isOpen: boolean;
  /** Letters of several statuses stand in the list. */
  withStatus: boolean;
  /** The last thing its neighbor said about it. */
  news: 'still-needed' | 'no-longer' | undefined;
  onOpen: () => void;
}
