// Ships to the browser, on the navigators' desk only.
import { count } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';

/** That something on this device opens with none of the keys that are open, and what to do. */
export function SealedParts({ parts }: { parts: number }) {
  const { words, language } = useOpenDesk().props;
  const { sealed } = words.sharing;
  return (
    <details>
      <summary>
        <span className="soft">{count(language, sealed.count, parts)}</span> {words.list.whatToDo}
      </summary>
      <p>{sealed.help}</p>
    </details>
  );
}
