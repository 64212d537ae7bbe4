// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../../time/calendar-day.ts';
import { fill } from '../../../words/fill.ts';
import { showDay } from '../../../form/fields/show-time.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import { latestNews } from '../latest-news.ts';

/** What the neighbor said later about this letter. That it is no longer needed stands loud, above everything. */
export function LetterNews({ letter, onDone }: { letter: DeskRequest; onDone: () => void }) {
  const { props, session, desk } = useOpenDesk();
  const said = props.words.letter;
  const news = latestNews(desk.others, [letter]).of.get(letter.id);
  if (!news) return null;
  const day = showDay(dayAt(new Date(news.received), props.zone), props.language);
  if (news.news.news === 'still-needed') {
    return <p className="letter-hint">{fill(said.stillNeeded, { day })}</p>;
  }
  const done = desk.board.letters.get(letter.id)?.status === 'done';
  return (
    <div className="letter-loud">
      <p>
        <strong>{said.noLonger}</strong> {fill(said.noLongerText, { day })}
      </p>
      {!done && (
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            session.board().setStatus(letter.id, 'done');
            onDone();
          }}
        >
          {said.markDone}
        </button>
      )}
    </div>
  );
}
