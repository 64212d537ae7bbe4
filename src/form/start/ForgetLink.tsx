// Ships to the browser.
import { Confirm } from '../fields/Confirm.tsx';
import { useForm } from '../form-context.ts';

/** Deletes the draft that is open and goes back to the start. */
export function ForgetLink() {
  const { props, session } = useForm();
  const { action, sure } = props.words.forget;
  return (
    <div className="request-forget">
      <Confirm action={action} question={sure} onYes={() => void session.forgetting.current()} />
    </div>
  );
}
