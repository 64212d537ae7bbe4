// Ships to the browser, on the navigators' desk only.
import { useRef } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { ItemRef } from '../../board/board-state.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { sayItem } from '../letter/say-item.ts';
import { ItemFit } from './ItemFit.tsx';
import { PairPanel } from './PairPanel.tsx';
import { SheetLink } from './SheetLink.tsx';
import type { ItemReading } from './use-item-reading.ts';
import { useMatcher } from './use-matcher.ts';
import type { PairChoice } from './pair-start.ts';

/** What was put together with a letter, and what else could fit. Give it a `key` of the letter's id. */
export function CouldFit({ request: letter, reading, onOpen }: CouldFitProps) {
  const { props, session, desk } = useOpenDesk();
  const { fit } = props.words;
  const matching = useMatcher(reading);
  const heading = useRef<HTMLHeadingElement>(null);
  const state = desk.board.letters.get(letter.id) ?? UNTOUCHED;
  const pairs = desk.board.pairs.filter(({ ask, offer }) =>
    [ask.letter, offer.letter].includes(letter.id),
  );
  const pair = (own: ItemRef, side: 'ask' | 'offer', other: ItemRef, how: PairChoice) => {
    if (side === 'ask') session.board().pair(own, other, how);
    else session.board().pair(other, own, how);
    // The button is gone; what it made stands under the heading.
    heading.current?.focus();
  };
  return (
    <section className="fit" aria-labelledby="fit-heading">
      <h2 id="fit-heading" ref={heading} tabIndex={-1}>
        {fit.heading}
      </h2>
      <p className="letter-small">{fit.lead}</p>
      <SheetLink letter={letter} />
      {pairs.map((each) => (
        <PairPanel
          key={each.key}
          pair={each}
          letter={letter}
          onOpen={onOpen}
          onGone={() => heading.current?.focus()}
        />
      ))}
      {state.status === 'done' || state.spam ? (
        <p className="fit-none">{fit.closedDone}</p>
      ) : (
        letter.request.items.map((item, at) => {
          const open = matching.items.find(
            ({ ref }) => ref.letter === letter.id && ref.item === at,
          );
          if (!open) {
            // An ask that has its pair needs no word; an offer that is all taken does.
            return item.side === 'ask' ? null : (
              <p key={at} className="fit-none">
                {fill(fit.closed, { what: sayItem(item, props).title })}
              </p>
            );
          }
          return (
            <ItemFit
              key={at}
              open={open}
              matching={matching}
              named={letter.request.items.length > 1}
              name={item.side === 'ask' ? showPlainly(letter.request.name ?? '') : ''}
              onPair={(other, how) => {
                pair(open.ref, item.side, other, how);
              }}
              onOpen={onOpen}
            />
          );
        })
      )}
    </section>
  );
}

interface CouldFitProps {
  request: DeskRequest;
  /** What is read of all letters, from one open letter to the next. */
  reading: ItemReading;
  /** Opens another letter. */
  onOpen: (letter: string) => void;
}
