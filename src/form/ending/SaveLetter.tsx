// Ships to the browser.
import { mailFile } from '../../delivery/mailto.ts';
import { saveFile } from '../../receipt/save-file.ts';
import { useForm } from '../form-context.ts';

/** Saves the letter that waits, to attach it to a mail or, when it is sealed, to hand it over without signal. */
export function SaveLetter({ first }: { first?: boolean }) {
  const { props, session } = useForm();
  const { save, savePlain, saveHint } = props.words.waiting;
  const letter = session.letters.letter();
  if (!letter) return null;
  const isSealed = 'sealed' in letter;
  return (
    <>
      <button
        type="button"
        className={first ? 'request-first' : 'request-second'}
        aria-describedby={isSealed ? 'save-letter-hint' : undefined}
        onClick={() => {
          const { name, text, type } = mailFile(letter);
          saveFile(name, text, type);
        }}
      >
        {isSealed ? save : savePlain}
      </button>
      {isSealed && (
        <p className="request-hint" id="save-letter-hint">
          {saveHint}
        </p>
      )}
    </>
  );
}
