// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { ANSWERS } from '../../board/board-state.ts';
import type { PairState } from '../../board/board-state.ts';
import { bothSaidYes } from '../../follow/due.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { MessagePanel } from './MessagePanel.tsx';
import { ShareTicks } from './ShareTicks.tsx';
import type { Share } from './ShareTicks.tsx';

/** One side of a pair: what they said so far, and the message for them. */
export function PairSide({ pair, side, letter, other }: PairSideProps) {
  const { props, session } = useOpenDesk();
  const { pairs } = props.words.fit;
  const [share, setShare] = useState<Share>({ name: false });
  const said = side === 'ask' ? pair.askSaid : pair.offerSaid;
  const agreed = bothSaidYes(pair);
  // The other side's name stays away until both agreed; the code is enough to find the letter.
  const name = agreed ? showPlainly(letter.request.name ?? '') : '';
  const who = [name, letter.code].filter(Boolean).join(' · ');
  const label = fill(pairs.side, { side: pairs.sides[side], who });
  return (
    <div className="fit-side" data-side={side} role="group" aria-label={label}>
      <h4>{label}</h4>
      <div className="fit-answers">
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={answer === said}
            onClick={() => {
              session.board().say(pair.key, side, answer);
            }}
          >
            <span className="letter-box" data-mark={answer === said ? 'check' : 'empty'} />
            {pairs.answers[answer]}
          </button>
        ))}
      </div>
      {agreed && <ShareTicks of={other.request} share={share} onChange={setShare} />}
      <MessagePanel pair={pair} side={side} letter={letter} other={other} share={share} who={who} />
    </div>
  );
}

interface PairSideProps {
  pair: PairState;
  side: 'ask' | 'offer';
  /** The letter of this side. */
  letter: DeskRequest;
  /** The letter of the other side. */
  other: DeskRequest;
}
