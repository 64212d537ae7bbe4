import type { InboxSettings } from '../../schema/inbox-settings.ts';
import { Correction, CORRECTION_ERRORS } from '../../schema/correction.ts';
import { isCorrection, isNews, RequestNews, SealedLetter } from '../../schema/letter.ts';
import type { LetterContent } from '../../schema/letter.ts';
import { bringUpToDate } from '../../schema/read-kept.ts';
import { Request, REQUEST_ERRORS } from '../../schema/request.ts';
import { isArmored } from '../../sealed/read-armor.ts';
import { isSealed } from '../store/inbox-store.ts';
import type { FieldError } from './outcome.ts';

/** What a post is: a letter to keep, or why it is none. */
export type Judged =
  | { readonly kind: 'letter'; readonly letter: LetterContent | SealedLetter }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'notSealed' };

const MOST_ERRORS = 100;
const ERRORS = [...REQUEST_ERRORS, ...CORRECTION_ERRORS];

/**
 * Judges what was posted: a sealed letter, a request, news or a correction. A sealed letter is taken whatever the settings say,
 * because it may have waited on a device since the network had other keys, and those who hold them can open it.
 */
export function judgePost(
  candidate: unknown,
  { network, accepts }: Pick<InboxSettings, 'network' | 'accepts'>,
): Judged {
  const whole = typeof candidate === 'object' && candidate !== null ? candidate : {};
  const sealed = isSealed(whole);
  if (!sealed && accepts === 'sealed') return { kind: 'notSealed' };
  const judged = sealed ? judgeSealed(whole) : judgePlain(whole);
  if (judged.kind !== 'letter' || judged.letter.network === network) return judged;
  return invalid([{ path: ['network'], message: 'notAForm' }]);
}

function judgeSealed(candidate: object): Judged {
  const { success, data, error } = SealedLetter.safeParse(candidate);
  if (!success) return invalid(error.issues);
  if (!isArmored(data.sealed)) return invalid([{ path: ['sealed'], message: 'notAForm' }]);
  // Browsers send the line ends of a form's fields as CR LF: the same letter must stay the same bytes.
  const sealed = `${data.sealed.replaceAll('\r\n', '\n').trim()}\n`;
  return { kind: 'letter', letter: { ...data, sealed } };
}

function judgePlain(candidate: object): Judged {
  const { success, data, error } = parsePlain(candidate);
  return success ? { kind: 'letter', letter: data } : invalid(error.issues);
}

function parsePlain(candidate: object) {
  if (isNews(candidate)) return RequestNews.safeParse(candidate);
  if (isCorrection(candidate)) return Correction.safeParse(candidate);
  return Request.safeParse(bringUpToDate(candidate));
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function invalid(issues: readonly Issue[]): Judged {
  const errors = issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
    // Issues of these schemas name their own keys and list positions, never a key that a person made up.
    path: path.filter((step) => typeof step !== 'symbol'),
    error: ERRORS.find((known) => known === message) ?? 'notAForm',
  }));
  return { kind: 'invalid', errors };
}
