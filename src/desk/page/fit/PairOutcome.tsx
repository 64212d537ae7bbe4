// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import { OUTCOMES } from '../../board/board-state.ts';
import type { Outcome, PairState } from '../../board/board-state.ts';
import { nextAskDay } from '../../follow/due.ts';
import { DayField } from '../letter/DayField.tsx';

/** "Did it work?", and the day to ask again. What happens every week is asked about again a week later. */
export function PairOutcome({ pair, today }: { pair: PairState; today: string }) {
  const { props, session } = useOpenDesk();
  const { pairs } = props.words.fit;
  const set = (outcome: Outcome) => {
    const board = session.board();
    board.setOutcome(pair.key, outcome);
    const next = nextAskDay({ ...pair, outcome }, today);
    if (outcome === 'worked' && next !== undefined) board.setPairDue(pair.key, next);
  };
  return (
    <div className="fit-outcome" role="group" aria-label={pairs.outcome}>
      <h4>{pairs.outcome}</h4>
      <div className="fit-answers">
        {OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={outcome === pair.outcome}
            onClick={() => {
              set(outcome);
            }}
          >
            <span className="letter-box" data-mark={outcome === pair.outcome ? 'check' : 'empty'} />
            {pairs.outcomes[outcome]}
          </button>
        ))}
      </div>
      <DayField
        label={pairs.askAgain}
        clear={props.words.letter.due.clear}
        day={pair.due}
        from={today}
        onChange={(day) => {
          session.board().setPairDue(pair.key, day);
        }}
      />
    </div>
  );
}
