// Ships to the browser.
import { useEffect, useState } from 'react';
import { areBlank } from '../draft/answers.ts';
import { useForm } from './form-context.ts';
import type { FormLanguage, RequestFormProps } from './request-form-props.ts';
import { readProps } from './read-props.ts';
import { showSaving } from './show-saving.ts';
import type { Snapshot } from './snapshot.ts';

/** The strip on top: where the words are, and the other languages. */
export function TopStrip({ onSwitch }: { onSwitch: (props: RequestFormProps) => void }) {
  const { props, snapshot } = useForm();
  const { text, mark } = showSaving(snapshot, props.words);
  return (
    <div className="request-strip">
      <p className="request-saving" data-mark={mark}>
        <span className="request-hidden">{props.words.saving.label}: </span>
        {text}
      </p>
      <SpokenState text={text} mark={mark} />
      <nav className="request-languages" aria-label={props.words.language.label}>
        {props.languages
          .filter(({ code }) => code !== props.language)
          .map((language) => (
            <LanguageLink key={language.code} language={language} onSwitch={onSwitch} />
          ))}
      </nav>
      {props.network.demo && (
        <p className="request-demo-line">
          <strong>{props.words.demo.short}</strong> {props.words.demo.shortText}
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

/**
 * A link to the same page in another language. A saved draft is found there again; words that are only
 * in this page's memory would be lost on the way, so then the words of the page are exchanged instead.
 */
function LanguageLink({ language, onSwitch }: LanguageLinkProps) {
  const { props, snapshot } = useForm();
  const [failed, setFailed] = useState(false);
  const { code, label, href, data } = language;
  if (href === undefined) return null;
  const step = snapshot.stage.kind === 'writing' ? snapshot.stage.step : 'start';
  return (
    <>
      <a
        href={step === 'start' ? href : `${href}#${step}`}
        hrefLang={code}
        lang={code}
        onClick={(event) => {
          if (survivesLeaving(snapshot)) return;
          event.preventDefault();
          setFailed(false);
          void fetchProps(data).then((next) => {
            if (next) onSwitch(next);
            else setFailed(true);
          });
        }}
      >
        {label}
      </a>
      {failed && (
        <span role="alert" className="request-switch-failed">
          {props.words.language.noSignal}
        </span>
      )}
    </>
  );
}

/** True when another page of this site would find everything that this one shows. */
function survivesLeaving({ answers, save, outbox, device }: Snapshot): boolean {
  if (outbox.kind !== 'empty') return device === 'mine' && !('stored' in outbox && !outbox.stored);
  return areBlank(answers) || save.kind === 'saved';
}

async function fetchProps(address: string | undefined): Promise<RequestFormProps | undefined> {
  if (address === undefined) return undefined;
  try {
    const answer = await fetch(address, { credentials: 'omit' });
    return answer.ok ? readProps(await answer.json()) : undefined;
  } catch {
    // No signal, or not the file we expect: the person is told and loses nothing.
    return undefined;
  }
}

interface LanguageLinkProps {
  language: FormLanguage;
  onSwitch: (props: RequestFormProps) => void;
}
