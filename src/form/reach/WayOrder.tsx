// Ships to the browser.
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../draft/answers.ts';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';
import { moveUp } from './way-order.ts';

/** The chosen ways as they will be tried, each with a button that moves it up. */
export function WayOrder({ ways, onChange }: WayOrderProps) {
  const { order, way: labels } = useForm().props.words.reach;
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const moved = useRef<Way>(undefined);
  const inOrder = ways.join();
  useEffect(() => {
    const row = rows.current?.querySelector<HTMLElement>(`[data-way="${moved.current ?? ''}"]`);
    moved.current = undefined;
    // A row that changes its place loses focus; on the first place there is no button to give it back to.
    (row?.querySelector('button') ?? row)?.focus({ preventScroll: true });
  }, [inOrder]);
  return (
    <div className="request-order">
      <p id="way-order">{order.heading}</p>
      <p className="request-hidden" role="status">
        {said}
      </p>
      <ol ref={rows} role="list" aria-labelledby="way-order">
        {ways.map((way, at) => (
          <li key={way} data-way={way} tabIndex={-1}>
            <span>{labels[way]}</span>
            {at > 0 && (
              <button
                type="button"
                className="request-link"
                aria-label={fill(at === 1 ? order.firstWay : order.upWay, { way: labels[way] })}
                onClick={() => {
                  moved.current = way;
                  setSaid(fill(order.moved, { place: at, way: labels[way] }));
                  onChange(moveUp(ways, way));
                }}
              >
                {at === 1 ? order.first : order.up}
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface WayOrderProps {
  ways: Answers['ways'];
  onChange: (ways: Answers['ways']) => void;
}

type Way = Answers['ways'][number];
