// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import type { Reason } from '../../match/suggestion.ts';
import { sayReason } from './say-reason.ts';

/** What speaks for a suggestion and what is missing. The box before each is said in words for screen readers. */
export function ReasonList({ reasons, name }: { reasons: readonly Reason[]; name?: string }) {
  const { props } = useOpenDesk();
  const { marks } = props.words.fit;
  if (reasons.length === 0) return null;
  return (
    <ul className="fit-reasons" role="list">
      {reasons.map((reason, at) => {
        const { mark, label, text } = sayReason(reason, props, name);
        return (
          <li key={at}>
            <span className="letter-box" data-mark={mark} />
            <span>
              <span className="sr">{marks[mark]} </span>
              <strong>{label}</strong> {text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
