// Ships to the browser.
import { useEffect, useState } from 'react';
import { useForm } from './form-context.ts';
import type { RequestFormProps } from './request-form-props.ts';
import { showSaving } from './show-saving.ts';
import { useLanguageSwitch } from './use-language-switch.ts';

/** The strip on top: where the words are, and the other languages. */
export function TopStrip({ onSwitch }: { onSwitch: (props: RequestFormProps) => void }) {
  const { props, snapshot } = useForm();
  const { words, language, languages, network } = props;
  const { text, mark } = showSaving(snapshot, words);
  const { failed } = useLanguageSwitch(onSwitch);
  return (
    <div className="request-strip">
      <p className="request-saving" data-mark={mark}>
        <span className="request-hidden">{words.saving.label}: </span>
        {text}
      </p>
      <SpokenState text={text} mark={mark} />
      <nav className="request-languages" aria-label={words.language.label}>
        {languages
          .filter(({ code, href }) => code !== language && href !== undefined)
          .map(({ code, label, href }) => (
            <a key={code} href={href} hrefLang={code} lang={code}>
              {label}
            </a>
          ))}
      </nav>
      {failed && (
        <p role="alert" className="request-switch-failed">
          {words.language.noSignal}
        </p>
      )}
      {network.demo && (
        <p className="request-demo-line">
          <strong>{words.demo.short}</strong> {words.demo.shortText}
        </p>
      )}
    </div>
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
