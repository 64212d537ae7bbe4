// Ships to the browser.
import type { DraftItem } from '../draft/answers.ts';
import { Block } from './Choices.tsx';
import { describeItem } from './describe-item.ts';
import { fill } from './fill.ts';
import { useForm } from './form-context.ts';
import { ItemEditor } from './ItemEditor.tsx';

/** One side of the list: its items, the item that is open, and a button to add one. */
export function ListSide(props: ListSideProps) {
  const { side, today, textOf, onAdd, onPut, onCancel } = props;
  const { props: form, snapshot, session } = useForm();
  const { words } = form;
  const { answers } = snapshot;
  const open = answers.open?.side === side ? answers.open : undefined;
  const isNew = open && !answers.items.some(({ key }) => key === open.key);
  return (
    <section className="request-side" data-side={side} data-open={open ? '' : undefined}>
      <h2>{side === 'ask' ? words.list.askHeading : words.list.offerHeading}</h2>
      <ItemCards {...props} hidden={open?.key} />
      {open ? (
        <>
          <h3>{words.list[`${side}${isNew ? 'Add' : 'Change'}`]}</h3>
          <ItemEditor
            item={open}
            today={today}
            textOf={textOf}
            onChange={(item) => {
              session.write({ ...answers, open: item });
            }}
          />
          <div className="request-actions">
            <button type="button" className="request-first" onClick={onPut}>
              {words.list.put}
            </button>
            <button type="button" className="request-link" onClick={onCancel}>
              {words.list.cancel}
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          id={`list-${side}`}
          className="request-second request-add"
          onClick={onAdd}
        >
          <span aria-hidden="true">+</span> {words.list[`${side}Add`]}
        </button>
      )}
    </section>
  );
}

function ItemCards({
  side,
  hidden,
  onChangeItem,
  onRemove,
}: ListSideProps & { hidden?: string | undefined }) {
  const { props, snapshot } = useForm();
  const items = snapshot.answers.items.filter((item) => item.side === side && item.key !== hidden);
  if (items.length === 0) return null;
  return (
    <ul className="request-cards">
      {items.map((item) => (
        <ItemCard
          key={item.key}
          item={item}
          id={`change-${item.key}`}
          onChange={() => {
            onChangeItem(item);
          }}
          onRemove={() => {
            onRemove(item);
          }}
          description={describeItem(item, props)}
        />
      ))}
    </ul>
  );
}

/** An item with its block, its words, and what one can do with it. */
export function ItemCard({ item, id, description, onChange, onRemove }: ItemCardProps) {
  const { list } = useForm().props.words;
  const { title, text, svg } = description;
  return (
    <li className="request-card" data-key={item.key}>
      <Block svg={svg} />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
        <p className="request-card-actions">
          <button
            type="button"
            id={id}
            className="request-link"
            aria-label={fill(list.changeItem, { item: title })}
            onClick={onChange}
          >
            {list.change}
          </button>
          <button
            type="button"
            className="request-link"
            aria-label={fill(list.removeItem, { item: title })}
            onClick={onRemove}
          >
            {list.remove}
          </button>
        </p>
      </div>
    </li>
  );
}

interface ListSideProps {
  side: DraftItem['side'];
  today: string;
  textOf: (field: string) => string | undefined;
  onAdd: () => void;
  onChangeItem: (item: DraftItem) => void;
  onRemove: (item: DraftItem) => void;
  onPut: () => void;
  onCancel: () => void;
}

interface ItemCardProps {
  item: DraftItem;
  id: string;
  description: { title: string; text: string; svg: string };
  onChange: () => void;
  onRemove: () => void;
}
