// Ships to the browser.
import { useForm } from './form-context.ts';

/** Deletes the draft and goes back to the start. */
export function ForgetLink() {
  const { props, session } = useForm();
  return (
    <p className="request-forget">
      <button type="button" className="request-link" onClick={() => void session.forget()}>
        {props.words.forget.action}
      </button>
    </p>
  );
}
