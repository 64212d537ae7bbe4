// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import { Block } from '../fields/Choices.tsx';
import { describeItem } from './describe-item.ts';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';

/** A listed item with its block, its words, and what one can do with it. */
export function ItemCard({ item, onChange, onRemove }: ItemCardProps) {
  const { props } = useForm();
  const { list } = props.words;
  const { title, text, svg } = describeItem(item, props);
  return (
    <li className="request-card">
      <Block svg={svg} />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
        <p className="request-card-actions">
          <button
            type="button"
            id={`change-${item.key}`}
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

interface ItemCardProps {
  item: DraftItem;
  onChange: () => void;
  onRemove: () => void;
}
