// Ships to the browser.
import { COPY_KEPT_FOR } from '../../draft/kept-for.ts';
import { fill } from '../../words/fill.ts';
import { Confirm } from '../fields/Confirm.tsx';
import { useForm } from '../form-context.ts';
import { showDayOf } from '../fields/show-time.ts';

/** What is left on this device of a letter that was received, and how to get rid of it. */
export function WhatStays({ code }: { code: string }) {
  const { props, session, snapshot } = useForm();
  const { words, language } = props;
  const { sent } = words;
  const copy = snapshot.copies.find((each) => each.code === code);
  if (copy) {
    return (
      <section className="request-part">
        <h2 className="request-small-heading">{sent.copyHeading}</h2>
        <p>{fill(sent.copy, { day: showDayOf(copy.at + COPY_KEPT_FOR, language) })}</p>
        <Confirm
          action={sent.copyForget}
          question={sent.copySure}
          onYes={() => void session.forgetting.copy(copy.id)}
        />
      </section>
    );
  }
  if (snapshot.notice === 'failed') {
    return (
      <p className="request-alert">
        <strong>{sent.notGone}</strong>
      </p>
    );
  }
  return (
    <section className="request-part">
      <h2 className="request-small-heading">{sent.goneHeading}</h2>
      <p>{snapshot.device === 'mine' ? sent.gone : sent.goneMemory}</p>
    </section>
  );
}
