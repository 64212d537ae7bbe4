// Ships to the browser.
import type { OutboxState } from '../../outbox/outbox-item.ts';
import { mailFile } from '../../delivery/mailto.ts';
import { areBlank } from '../../draft/answers.ts';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';
import { KeepLetter } from './KeepLetter.tsx';
import { PrintButton } from '../fields/PrintButton.tsx';
import { SaveLetter } from './SaveLetter.tsx';
import { CallLines, NumberedSteps } from '../start/StartParts.tsx';
import { StepHeading } from '../fields/StepHeading.tsx';
import { ThrowAway } from './ThrowAway.tsx';

/** The letter is ready, and the person's own mail program sends it. Only they know whether it did. */
export function ByMail({ state }: { state: Extract<OutboxState, { kind: 'by-mail' }> }) {
  const { props, session, snapshot } = useForm();
  const { waiting } = props.words;
  const { mail } = waiting;
  const letter = session.letters.letter();
  const file = letter ? mailFile(letter).name : '';
  // A letter that does not fit into the mail is named there instead.
  const attaches = file !== '' && state.url.includes(encodeURIComponent(file));
  return (
    <section className="request-step request-narrow">
      <StepHeading heading={waiting.headingMail} number={4} />
      <p className="request-lead">{mail.lead}</p>
      {attaches && (
        <NumberedSteps
          steps={mail.attach.map(({ title, text }) => ({ title, text: fill(text, { file }) }))}
        />
      )}
      <div className="request-actions">
        {attaches && <SaveLetter first />}
        <a className="request-first" href={state.url}>
          {mail.open}
        </a>
        {!attaches && <p className="request-hint">{mail.openHint}</p>}
        <button
          type="button"
          className="request-second"
          onClick={() => void session.letters.mailed()}
        >
          {mail.sent}
        </button>
      </div>
      <KeepLetter stored={state.stored} />
      <p>{mail.noProgram}</p>
      <div className="request-actions">
        {!attaches && <SaveLetter />}
        {!areBlank(snapshot.answers) && <PrintButton>{waiting.print}</PrintButton>}
        <ThrowAway />
      </div>
      <CallLines />
    </section>
  );
}
