// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import { useForm } from '../form-context.ts';
import { ItemCard } from './ItemCard.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import type { ListActions } from './use-list.ts';

/** One side of the list: its items, the item that is open, and a button to add one. */
export function ListSide({ side, list }: ListSideProps) {
  const { props, snapshot } = useForm();
  const { words } = props;
  const { answers } = snapshot;
  const open = answers.open?.side === side ? answers.open : undefined;
  const items = answers.items.filter((item) => item.side === side && item.key !== open?.key);
  return (
    <section className="request-side" data-side={side} data-open={open ? '' : undefined}>
      <h2>{side === 'ask' ? words.list.askHeading : words.list.offerHeading}</h2>
      {items.length > 0 && (
        <ul className="request-cards">
          {items.map((item) => (
            <ItemCard
              key={item.key}
              item={item}
              onChange={() => {
                list.open(item);
              }}
              onRemove={() => {
                list.remove(item);
              }}
            />
          ))}
        </ul>
      )}
      {open ? (
        <OpenItem item={open} side={side} list={list} />
      ) : (
        <button
          type="button"
          id={`list-${side}`}
          className="request-second request-add"
          onClick={() => {
            list.add(side);
          }}
        >
          <span aria-hidden="true">+</span> {words.list[`${side}Add`]}
        </button>
      )}
    </section>
  );
}

function OpenItem({ item, side, list }: ListSideProps & { item: DraftItem }) {
  const { props, session, snapshot } = useForm();
  const { words } = props;
  const { answers } = snapshot;
  const isNew = !answers.items.some(({ key }) => key === item.key);
  return (
    <>
      <h3>{words.list[`${side}${isNew ? 'Add' : 'Change'}`]}</h3>
      <ItemEditor
        key={item.key}
        item={item}
        today={list.today}
        textOf={list.problems.textOf}
        onChange={(change) => {
          session.change((now) => (now.open ? { ...now, open: { ...now.open, ...change } } : now));
        }}
      />
      <div className="request-actions">
        <button
          type="button"
          className="request-first"
          onClick={() => {
            list.put(side);
          }}
        >
          {words.list.put}
        </button>
        <button
          type="button"
          className="request-link"
          onClick={() => {
            list.cancel(side);
          }}
        >
          {words.list.cancel}
        </button>
      </div>
    </>
  );
}

interface ListSideProps {
  side: DraftItem['side'];
  list: ListActions;
}
