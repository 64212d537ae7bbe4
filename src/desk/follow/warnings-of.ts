// Ships to the browser, on the navigators' desk only.
import type { OTHERS_HEAR } from '../../schema/request.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';
import type { Message, MessageWarning } from './message.ts';

/** The most dangerous first. */
export function warningsOf(
  { request, code }: Pick<DeskRequest, 'request' | 'code'>,
  found: {
    readonly recipient: Message['for'];
    readonly hearing: (typeof OTHERS_HEAR)[number];
    readonly interpreter: boolean;
    readonly notAgreed: boolean;
  },
): MessageWarning[] {
  const { contact, language } = request;
  const { instead } = contact;
  const calls = contact.ways.includes('call');
  const all: (MessageWarning | false)[] = [
    found.notAgreed && { kind: 'not-agreed' },
    contact.neverTimes !== undefined &&
      contact.neverTimes !== '' && { kind: 'never', times: showPlainly(contact.neverTimes) },
    found.recipient === 'person' && ofHearing(found.hearing, contact.safeWords),
    calls && contact.voicemail !== true && { kind: 'no-voicemail' },
    found.recipient === 'code' && { kind: 'by-code', code: showPlainly(code) },
    found.recipient === 'instead' &&
      instead !== undefined && {
        kind: 'instead',
        name: showPlainly(instead.name),
        how: showPlainly(instead.how),
      },
    contact.times.length > 0 && { kind: 'times', times: contact.times },
    found.interpreter && { kind: 'interpreter', language: showPlainly(language) },
  ];
  return all.filter((warning) => warning !== false);
}

function ofHearing(hearing: (typeof OTHERS_HEAR)[number], safeWords = ''): MessageWarning | false {
  switch (hearing) {
    case 'anything':
      return false;
    case 'words':
      return { kind: 'only-words', words: showPlainly(safeWords) };
    case 'nothing':
      return { kind: 'say-nothing' };
  }
}
