// Ships to the browser.
import { areBlank } from '../../draft/answers.ts';
import { Confirm } from '../fields/Confirm.tsx';
import { useForm } from '../form-context.ts';

/** Where the letter is while it is not sent, and who could read it there. */
export function KeepLetter({ stored, staysOpen }: KeepLetterProps) {
  const { props, snapshot } = useForm();
  const { waiting } = props.words;
  if (!stored) {
    return (
      <p className="request-alert">
        <strong>{snapshot.device === 'mine' ? waiting.notStored : waiting.keepOpen}</strong>
      </p>
    );
  }
  return (
    <section className="request-part">
      {staysOpen && (
        <p>
          <strong>{waiting.keep}</strong> {waiting.keepMore}
        </p>
      )}
      <WhoCouldRead />
    </section>
  );
}

/** A sealed letter protects nobody while its draft lies beside it: says so, and offers to delete the draft. */
function WhoCouldRead() {
  const { props, session, snapshot } = useForm();
  const { words, seal } = props;
  const { waiting } = words;
  if (!seal) return <p>{waiting.notSealed}</p>;
  if (areBlank(snapshot.answers)) return <p>{waiting.sealed}</p>;
  return (
    <>
      <p>{waiting.sealedAndDraft}</p>
      <Confirm
        action={waiting.dropDraft}
        question={waiting.dropDraftSure}
        onYes={() => void session.forgetting.words()}
      />
    </>
  );
}

interface KeepLetterProps {
  /** False when it is only in this page's memory. */
  stored: boolean;
  /** The page sends it by itself, and must be open for that. */
  staysOpen?: boolean;
}
