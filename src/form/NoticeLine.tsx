// Ships to the browser.
import { useForm } from './form-context.ts';

/** Says once what was just deleted, that it could not be, or that a part of the page did not arrive. */
export function NoticeLine() {
  const { props, snapshot } = useForm();
  const { notice } = props.words;
  if (snapshot.notice === undefined) return null;
  return (
    <p className="request-notice" role="status">
      <strong>{notice[snapshot.notice]}</strong>
    </p>
  );
}
