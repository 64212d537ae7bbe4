// Ships to the browser.
import { useEffect, useState } from 'react';
import { areBlank } from '../draft/answers.ts';
import { useForm } from './form-context.ts';
import { readProps } from './read-props.ts';
import type { FormLanguage, RequestFormProps } from './request-form-props.ts';
import { draftTag } from './session/session.ts';
import type { Snapshot } from './session/snapshot.ts';

/**
 * Makes every link of the page to the form's other languages keep the words, those of the site's header
 * above all. A saved draft is found there again, on the same step. Words that are only in
 * this page's memory would be lost on the way, so then the words of the page are exchanged instead.
 */
export function useLanguageSwitch(onSwitch: (props: RequestFormProps) => void): LanguageSwitch {
  const { props, snapshot } = useForm();
  const [failed, setFailed] = useState(false);
  const { languages, language: shown } = props;
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const language = languageOf(event.composedPath()[0], languages);
      if (!language || language.to.code === shown) return;
      if (survivesLeaving(snapshot)) {
        language.link.href = hrefOf(language.to, snapshot);
        return;
      }
      event.preventDefault();
      setFailed(false);
      void fetchProps(language.to.data).then((next) => {
        if (!next) {
          setFailed(true);
          return;
        }
        onSwitch(next);
        leadBack(language.link, languages, shown);
      });
    };
    document.addEventListener('click', follow);
    return () => {
      document.removeEventListener('click', follow);
    };
  }, [languages, onSwitch, shown, snapshot]);
  return { failed };
}

/** The language a click leads to, when it is on a link to this form in another language. */
function languageOf(
  target: EventTarget | undefined,
  languages: FormLanguage[],
): { link: HTMLAnchorElement; to: FormLanguage } | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  const to = languages.find(
    ({ href }) => link !== null && href !== undefined && leadsTo(link, href),
  );
  return link && to ? { link, to } : undefined;
}

/** The link that was followed now leads to the language that one came from. */
function leadBack(link: HTMLAnchorElement, languages: FormLanguage[], shown: string): void {
  const from = languages.find(({ code }) => code === shown);
  if (from?.href === undefined) return;
  link.href = from.href;
  link.textContent = from.label;
  link.lang = from.code;
  link.hreflang = from.code;
}

function leadsTo(link: HTMLAnchorElement, href: string): boolean {
  const { origin, pathname } = new URL(href, document.baseURI);
  return link.origin === origin && link.pathname === pathname;
}

function hrefOf({ href = '' }: FormLanguage, { stage, answers }: Snapshot): string {
  if (stage.kind !== 'writing' || stage.step === 'start') return href;
  return `${href}#${stage.step}.${draftTag(answers.id)}`;
}

/** True when another page of this site would find everything that this one shows. */
function survivesLeaving({ answers, save, outbox, device, carried }: Snapshot): boolean {
  if (carried) return false;
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

interface LanguageSwitch {
  /** The other language's words could not be fetched. */
  failed: boolean;
}
