// Ships to the browser, on the navigators' desk only.
import { useId, useLayoutEffect, useRef } from 'react';
import type { RequestItem } from '../../../schema/request.ts';
import { count } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { ItemRef } from '../../board/board-state.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import { roomLeft } from '../../follow/room-left.ts';
import { readNumber } from './read-number.ts';

/** How much of an offer there is, as a navigator asked, and what is left of it. */
export function RoomField({ item, offer }: { item: RequestItem; offer: ItemRef }) {
  const { props, session, desk } = useOpenDesk();
  const { pairs } = props.words.fit;
  const hint = useId();
  const state = desk.board.letters.get(offer.letter) ?? UNTOUCHED;
  const room = state.room[offer.item];
  const field = useRef<HTMLInputElement>(null);
  // Another desk may say it too.
  useLayoutEffect(() => {
    if (field.current) field.current.value = String(room ?? '');
  }, [room]);
  const left = roomLeft(offer, item, state, desk.board.pairs);
  return (
    <div className="letter-room">
      <label>
        <span>{item.branch === 'money' ? pairs.roomDollars : pairs.room}</span>
        <input
          ref={field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          defaultValue={room ?? ''}
          aria-describedby={hint}
          onBlur={({ target }) => {
            const next = readNumber(target.value);
            if (next !== room) session.board().setRoom(offer, next);
          }}
        />
      </label>
      <p className="letter-small" id={hint}>
        {left === undefined ? pairs.roomHint : count(props.language, pairs.left, left)}
      </p>
    </div>
  );
}
