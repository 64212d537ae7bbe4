// Ships to the browser.
import { fill } from '../words/fill.ts';
import { useForm } from './form-context.ts';
import { showDayOf } from './show-time.ts';
import { StepHeading } from './StepHeading.tsx';

/** Asks what to do with a draft from an earlier visit. Shows none of its words: another person may look. */
export function FoundDraft() {
  const { props, session, snapshot } = useForm();
  const { found } = props.words;
  const { writtenAt } = snapshot;
  return (
    <section className="request-step">
      <StepHeading heading={found.heading} quiet />
      {writtenAt !== undefined && (
        <p className="request-lead">
          {fill(found.text, { day: showDayOf(writtenAt, props.language) })}
        </p>
      )}
      <div className="request-actions">
        <button type="button" className="request-first" onClick={session.continueDraft}>
          {found.continue}
        </button>
        <button type="button" className="request-second" onClick={() => void session.forget()}>
          {found.forget}
        </button>
      </div>
      <p className="request-hint">{found.forgetHint}</p>
    </section>
  );
}
