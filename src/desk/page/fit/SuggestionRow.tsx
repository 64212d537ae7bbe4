// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import type { OpenItem, Suggestion } from '../../match/suggestion.ts';
import { needOf, sayItem } from '../letter/say-item.ts';
import { PairHow } from './PairHow.tsx';
import { pairStart } from './pair-start.ts';
import type { PairChoice } from './pair-start.ts';
import { ReasonList } from './ReasonList.tsx';
import { Strip } from './Strip.tsx';

/** Something of another letter that could fit, why, and the button that puts the two together. */
export function SuggestionRow(row: SuggestionRowProps) {
  const { props } = useOpenDesk();
  const { of, other, suggestion, best, onPair, onOpen, name, heading: Heading } = row;
  const { fit } = props.words;
  const item = other.request.items[suggestion.ref.item];
  const found = item && { ...of, ref: suggestion.ref, item, ...leftIn(row) };
  const [how, setHow] = useState(() => (found ? startOf(of, found) : undefined));
  if (!found || !how) return null;
  const { title } = sayItem(found.item, props);
  const says = found.item.side === 'offer' ? fit.gives : fit.asks;
  const blocks = [needOf(of.item, props).svg, needOf(found.item, props).svg].filter(Boolean);
  return (
    <li className="fit-row">
      <Strip blocks={blocks} />
      <div>
        <Heading>
          <span data-side={found.item.side}>{fill(says, { what: title })}</span>
          {found.item.town && `, ${showPlainly(found.item.town)}`}
          {' · '}
          <button
            type="button"
            className="desk-link"
            onClick={() => {
              onOpen(other.id);
            }}
          >
            {other.code}
          </button>
        </Heading>
        <ReasonList reasons={suggestion.reasons} name={name} />
        <PairHow how={how} isMoney={of.item.branch === 'money'} onChange={setHow} />
      </div>
      <button
        type="button"
        className={best ? 'desk-button' : 'desk-button plain'}
        aria-label={fill(fit.pairWith, { title, code: other.code })}
        onClick={() => {
          onPair(found.ref, how);
        }}
      >
        {fit.pair}
      </button>
    </li>
  );
}

function leftIn({ left }: SuggestionRowProps): { left?: number } {
  return left === undefined ? {} : { left };
}

function startOf(of: OpenItem, other: OpenItem): PairChoice {
  return of.item.side === 'ask' ? pairStart(of, other) : pairStart(other, of);
}

interface SuggestionRowProps {
  /** The thing of the open letter. */
  of: OpenItem;
  /** The letter that the suggestion is from. */
  other: DeskRequest;
  suggestion: Suggestion;
  /** What is left of the suggested offer; absent when nobody has said. */
  left: number | undefined;
  best: boolean;
  /** Its heading, one level below the one it stands under. */
  heading: 'h3' | 'h4';
  /** What who asks is called; empty where that is somebody else's letter. */
  name: string;
  onPair: (other: Suggestion['ref'], how: PairChoice) => void;
  onOpen: (letter: string) => void;
}
