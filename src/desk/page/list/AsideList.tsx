// Ships to the browser, on the navigators' desk only.
import { showPlainly } from '../../../schema/show-plainly.ts';
import { count } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { sayAside } from '../../letters/say-aside.ts';

/** Most names of one reason that are shown: a wrong export can hold thousands. */
const MOST_NAMES = 20;

/** What came in and stayed closed, by its reason, with what to do. Counted, never hidden. */
export function AsideList({ lost }: { lost: number }) {
  const { desk, props } = useOpenDesk();
  const { words, language } = props;
  return (
    <div className="desk-aside">
      {sayAside(desk.aside, words.letters, language).map(({ reason, sentence, help, items }) => (
        <details key={reason} data-reason={reason}>
          <summary>
            <span className="soft">{sentence}</span> {words.list.whatToDo}
          </summary>
          <p>{help}</p>
          <ul>
            {items.slice(0, MOST_NAMES).map(({ name }, at) => (
              <li key={at}>{showPlainly(name)}</li>
            ))}
          </ul>
          {items.length > MOST_NAMES && (
            <p>{count(language, words.list.andMore, items.length - MOST_NAMES)}</p>
          )}
        </details>
      ))}
      {lost > 0 && <p className="small soft">{count(language, words.list.newsLost, lost)}</p>}
    </div>
  );
}
