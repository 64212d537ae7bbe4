// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../../time/calendar-day.ts';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { PairState } from '../../board/board-state.ts';
import { bothSaidYes } from '../../follow/due.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { sayItem } from '../letter/say-item.ts';
import { PairHow } from './PairHow.tsx';
import { PairOutcome } from './PairOutcome.tsx';
import { PairSide } from './PairSide.tsx';

/** A need and an offer that were put together: what each side said, what to tell them, and whether it worked. */
export function PairPanel({ pair, letter, onOpen, onGone }: PairPanelProps) {
  const { props, session, desk, clock } = useOpenDesk();
  const { pairs } = props.words.fit;
  const own = pair.ask.letter === letter.id ? 'ask' : 'offer';
  const other = desk.requests.find(({ id }) => id === pair[own === 'ask' ? 'offer' : 'ask'].letter);
  const item = other?.request.items[pair[own === 'ask' ? 'offer' : 'ask'].item];
  const code = other?.code ?? '';
  const headingId = `fit-pair-${pair.key}`;
  return (
    <section className="fit-pair" aria-labelledby={headingId}>
      <p className="letter-label">{pairs.heading}</p>
      <h3 id={headingId}>
        {item ? fill(pairs.title, { title: sayItem(item, props).title, code }) : pairs.gone}
      </h3>
      {other && (
        <>
          <button
            type="button"
            className="desk-link"
            onClick={() => {
              onOpen(other.id);
            }}
          >
            {fill(pairs.open, { code })}
          </button>
          <p className="fit-agreed" role="status">
            {sayAgreed(pair, pairs)}
          </p>
          <PairSide pair={pair} side={own} letter={letter} other={other} />
          <PairSide
            pair={pair}
            side={own === 'ask' ? 'offer' : 'ask'}
            letter={other}
            other={letter}
          />
        </>
      )}
      {item && (
        <PairHow
          how={pair}
          isMoney={item.branch === 'money'}
          onChange={(how) => {
            session.board().setPairHow(pair.key, how);
          }}
        />
      )}
      <PairOutcome pair={pair} today={dayAt(new Date(clock()), props.zone)} />
      <button
        type="button"
        className="desk-link"
        aria-label={fill(pairs.unpairWith, { code: showPlainly(code) })}
        onClick={() => {
          session.board().unpair(pair.key);
          onGone();
        }}
      >
        {pairs.unpair}
      </button>
    </section>
  );
}

function sayAgreed(
  pair: PairState,
  said: { bothYes: string; notYet: string; oneNo: string },
): string {
  if (bothSaidYes(pair)) return said.bothYes;
  return pair.askSaid === 'no' || pair.offerSaid === 'no' ? said.oneNo : said.notYet;
}

interface PairPanelProps {
  pair: PairState;
  /** The open letter, one end of it. */
  letter: DeskRequest;
  onOpen: (letter: string) => void;
  /** The pair was taken apart: focus must go elsewhere. */
  onGone: () => void;
}
