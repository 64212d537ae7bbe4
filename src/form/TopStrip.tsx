// Ships to the browser.
import { useEffect, useState } from 'react';
import { useForm } from './form-context.ts';
import { LeaveLink } from './LeaveLink.tsx';
import type { RequestFormProps } from './request-form-props.ts';
import { showSaving } from './show-saving.ts';
import { useLanguageSwitch } from './use-language-switch.ts';

/** The strip on top, which stays in view: where the words are, and the way out. */
export function TopStrip({ onSwitch }: { onSwitch: (props: RequestFormProps) => void }) {
  const { props, snapshot } = useForm();
  const { words, network } = props;
  const { text, mark } = showSaving(snapshot, words);
  const { failed } = useLanguageSwitch(onSwitch);
  return (
    <>
      <div className="request-strip">
        <div className="page">
          <p className="request-saving" data-mark={mark}>
            <span className="request-hidden">{words.saving.label}: </span>
            {text}
          </p>
          <SpokenState text={text} mark={mark} />
          <LeaveLink />
        </div>
      </div>
      {failed && (
        <p role="alert" className="request-switch-failed page">
          {words.language.noSignal}
        </p>
      )}
      {network.demo && (
        <p className="request-demo-line">
          <span className="page">
            <strong>{words.demo.short}</strong> {words.demo.shortText}
          </span>
        </p>
      )}
    </>
  );
}

/** Says a new state to screen readers once. "Saving" at every key would talk over the typing. */
function SpokenState({ text, mark }: { text: string; mark: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (mark !== 'half') setSpoken(text);
  }, [text, mark]);
  return (
    <p className="request-hidden" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}
