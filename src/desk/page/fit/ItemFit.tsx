// Ships to the browser, on the navigators' desk only.
import { useMemo, useState } from 'react';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { ItemRef } from '../../board/board-state.ts';
import { sameRef } from './same-ref.ts';
import { suggestEntries } from '../../match/suggest-entries.ts';
import type { OpenItem } from '../../match/suggestion.ts';
import { needOf, sayItem } from '../letter/say-item.ts';
import { EntryRow } from './EntryRow.tsx';
import { Strip } from './Strip.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import type { PairChoice } from './pair-start.ts';
import type { useMatcher } from './use-matcher.ts';

/** Suggestions shown at once, and entries of the directory. */
const SHOWN = 3;

/** What could fit one thing of a letter: offers or asks of others, and for an ask the directory's entries. */
export function ItemFit({ open, matching, named, name, onPair, onOpen }: ItemFitProps) {
  const { props, desk } = useOpenDesk();
  const { fit } = props.words;
  const [all, setAll] = useState(false);
  const { items, suggest } = matching;
  const found = useMemo(() => suggest(open), [suggest, open]);
  const { title } = sayItem(open.item, props);
  const letterOf = new Map(desk.requests.map((each) => [each.id, each]));
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <div className="fit-item">
      {named && found.length > 0 && (
        <h3 data-side={open.item.side}>
          {fill(open.item.side === 'offer' ? fit.gives : fit.asks, { what: title })}
        </h3>
      )}
      {found.length > 0 && (
        <ul className="fit-rows" role="list">
          {shown.map((suggestion, at) => {
            const other = letterOf.get(suggestion.ref.letter);
            return (
              other && (
                <SuggestionRow
                  key={`${suggestion.ref.letter}.${suggestion.ref.item}`}
                  of={open}
                  other={other}
                  suggestion={suggestion}
                  left={items.find(({ ref }) => sameRef(ref, suggestion.ref))?.left}
                  best={at === 0}
                  heading={named ? 'h4' : 'h3'}
                  name={name}
                  onPair={onPair}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </ul>
      )}
      {found.length > shown.length && (
        <button
          type="button"
          className="desk-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {fill(fit.more, { count: found.length - shown.length })}
        </button>
      )}
      {open.item.side === 'ask' ? (
        <Directory
          open={open}
          matching={matching}
          name={name}
          title={title}
          none={found.length === 0}
        />
      ) : (
        found.length === 0 && (
          <div className="fit-row" data-none>
            <Strip blocks={[needOf(open.item, props).svg, '']} />
            <h3>{fill(fit.noAsk, { what: title })}</h3>
          </div>
        )
      )}
    </div>
  );
}

/** Entries that could fit: in sight where nobody offers it, folded where somebody does. */
function Directory({ open, matching, name, title, none }: DirectoryProps) {
  const { props, desk } = useOpenDesk();
  const { fit } = props.words;
  const { world } = matching;
  const found = useMemo(
    () => suggestEntries(open, desk.entries, world, SHOWN),
    [open, desk.entries, world],
  );
  const entries = (
    <ul className="fit-entries" role="list">
      {found.map((suggestion) => (
        <EntryRow
          key={suggestion.entry.code}
          letter={open.ref.letter}
          name={name}
          suggestion={suggestion}
        />
      ))}
    </ul>
  );
  if (none) {
    return (
      <div className="fit-row" data-none>
        <Strip blocks={[needOf(open.item, props).svg, '']} />
        <div>
          <h3>{fill(fit.noOffer, { what: title })}</h3>
          {found.length > 0 && <p>{fit.directory}</p>}
          {found.length > 0 && entries}
        </div>
      </div>
    );
  }
  if (found.length === 0) return null;
  return (
    <details className="fit-directory">
      <summary>{fill(fit.directoryToo, { count: found.length })}</summary>
      {entries}
    </details>
  );
}

interface ItemFitProps {
  open: OpenItem;
  matching: ReturnType<typeof useMatcher>;
  /** The letter has more things: this one is named above its suggestions. */
  named: boolean;
  /** What the person is called where they ask; empty for nobody. */
  name: string;
  onPair: (other: ItemRef, how: PairChoice) => void;
  onOpen: (letter: string) => void;
}
interface DirectoryProps extends Pick<ItemFitProps, 'open' | 'matching' | 'name'> {
  title: string;
  /** Nobody offers it. */
  none: boolean;
}
