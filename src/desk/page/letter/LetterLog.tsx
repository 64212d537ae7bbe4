// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import type { LogLine } from '../../board/board-state.ts';
import { sayLogLine } from './say-log.ts';

/** What was done with a letter, the last first. */
export function LetterLog({ letter, log }: { letter: string; log: readonly LogLine[] }) {
  const { props, desk } = useOpenDesk();
  const { words, language, zone } = props;
  if (log.length === 0) return null;
  const codeIn = (pair: string) => {
    const [, ask, offer] = /^(.+)\.\d+~(.+)\.\d+$/.exec(pair) ?? [];
    return desk.requests.find(({ id }) => id !== letter && (id === ask || id === offer))?.code;
  };
  return (
    <details className="letter-log">
      <summary>{words.letter.log.heading}</summary>
      <ul role="list">
        {log.toReversed().map((line, at) => (
          <li key={at}>{sayLogLine(line, { words: words.letter, language, zone, codeIn })}</li>
        ))}
      </ul>
    </details>
  );
}
