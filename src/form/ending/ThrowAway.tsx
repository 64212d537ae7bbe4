// Ships to the browser.
import { Confirm } from '../fields/Confirm.tsx';
import { useForm } from '../form-context.ts';

/** Deletes a letter that was not sent. Asks once more: it may be the only copy. */
export function ThrowAway() {
  const { props, session } = useForm();
  const { throwAway, throwAwaySure } = props.words.waiting;
  return (
    <Confirm
      action={throwAway}
      question={throwAwaySure}
      onYes={() => void session.forgetting.current()}
    />
  );
}
