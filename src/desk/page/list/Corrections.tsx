// Ships to the browser, on the navigators' desk only.
import { showLines, showPlainly } from '../../../schema/show-plainly.ts';
import { count } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';

/** What neighbors say is wrong with entries: no matter of the board, but somebody must hear of it. */
export function Corrections() {
  const { desk, props } = useOpenDesk();
  const { words, language } = props;
  const corrections = desk.others.filter((letter) => letter.kind === 'correction');
  if (corrections.length === 0) return null;
  return (
    <details className="desk-corrections">
      <summary>{count(language, words.list.corrections, corrections.length)}</summary>
      <p className="small soft">{words.list.correctionsHint}</p>
      <ul>
        {corrections.map(({ id, correction }) => (
          <li key={id}>
            <strong>{showPlainly(correction.entry)}</strong>
            {showLines(correction.text).map((line, at) => (
              <p key={at} dir="auto">
                {line}
              </p>
            ))}
            {correction.contact && <p dir="auto">{showPlainly(correction.contact)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
