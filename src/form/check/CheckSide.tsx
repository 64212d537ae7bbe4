// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import { focusSoon } from '../fields/focus-field.ts';
import { useForm } from '../form-context.ts';
import { ItemCard } from '../items/ItemCard.tsx';
import { takeOffList } from '../items/put-on-list.ts';

/** One side of the list, read back. "Change" opens the item on the list's own page. */
export function CheckSide({ side }: { side: DraftItem['side'] }) {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { check } = props.words;
  const items = answers.items.filter((item) => item.side === side);
  return (
    <section className="request-part request-side" data-side={side}>
      <h2>{check[side]}</h2>
      {items.length === 0 && <p>{check.none}</p>}
      <ul className="request-cards">
        {items.map((item) => (
          <ItemCard
            key={item.key}
            item={item}
            onChange={() => {
              session.change((now) => ({ ...now, open: item }));
              session.goTo('list');
              focusSoon('item-need');
            }}
            onRemove={() => {
              session.change((now) => takeOffList(now, item));
            }}
          />
        ))}
      </ul>
    </section>
  );
}
