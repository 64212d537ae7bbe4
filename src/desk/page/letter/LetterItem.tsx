// Ships to the browser, on the navigators' desk only.
import type { RequestItem } from '../../../schema/request.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { ItemRef } from '../../board/board-state.ts';
import { keepTogether } from '../keep-together.ts';
import { Quote } from './Quote.tsx';
import { RoomField } from './RoomField.tsx';
import { sayItem } from './say-item.ts';

/** When, where and what else one thing of a letter says; for what is given, how much of it there is. */
export function LetterItem({ item, itemRef }: { item: RequestItem; itemRef: ItemRef }) {
  const { props } = useOpenDesk();
  const { text, details } = sayItem(item, props);
  return (
    <div className="letter-item">
      <p className="letter-facts">{keepTogether(text)}</p>
      {details.length > 0 && (
        <div className="letter-own">
          <p className="letter-label">{props.words.letter.itsWords}</p>
          <Quote lines={details} />
        </div>
      )}
      {item.side === 'offer' && <RoomField item={item} offer={itemRef} />}
    </div>
  );
}
