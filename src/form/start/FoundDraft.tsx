// Ships to the browser.
import { count, fill } from '../../words/fill.ts';
import { Confirm } from '../fields/Confirm.tsx';
import { ForgetAll } from './ForgetAll.tsx';
import { useForm } from '../form-context.ts';
import { showMoment } from '../fields/show-time.ts';
import type { DraftHere } from '../session/snapshot.ts';
import { StepHeading } from '../fields/StepHeading.tsx';

/** Asks what to do with the drafts of earlier visits. Shows none of their words: another person may look. */
export function FoundDraft() {
  const { props, session, snapshot } = useForm();
  const { found } = props.words;
  const { drafts } = snapshot;
  return (
    <section className="request-step">
      <StepHeading
        heading={
          drafts.length === 0
            ? found.unreadableHeading
            : count(props.language, found.heading, drafts.length)
        }
        quiet
      />
      <ul className="request-found">
        {drafts.map((draft) => (
          <FoundRow key={draft.id} draft={draft} />
        ))}
      </ul>
      {snapshot.unreadableDraft && <p className="request-notice">{found.unreadable}</p>}
      <div className="request-actions">
        <button type="button" className="request-second" onClick={session.startAnother}>
          {found.another}
        </button>
      </div>
      <ForgetAll />
    </section>
  );
}

function FoundRow({ draft }: { draft: DraftHere }) {
  const { props, session } = useForm();
  const { words, language } = props;
  const { found, forget } = words;
  const day = showMoment(draft.writtenAt, language);
  return (
    <li className="request-part">
      <h2>{fill(found.from, { day })}</h2>
      <p>{draft.things === 0 ? found.nothing : count(language, found.things, draft.things)}</p>
      <div className="request-actions">
        <button
          type="button"
          className="request-first"
          aria-label={fill(found.continueFrom, { day })}
          onClick={() => void session.continueDraft(draft.id)}
        >
          {found.continue}
        </button>
        <Confirm
          action={found.forget}
          label={fill(found.forgetFrom, { day })}
          question={forget.sure}
          onYes={() => void session.forgetting.draft(draft.id)}
        />
      </div>
    </li>
  );
}
