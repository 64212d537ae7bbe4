// Ships to the browser, only to people who said that the device is theirs.
import type * as Y from 'yjs';
import { DRAFT_VERSION } from './answers.ts';
import type { Sent } from './draft.ts';
import { COPY_KEPT_FOR, DRAFT_KEPT_FOR } from './kept-for.ts';

/** How exactly the time of the last word is kept: writing it with each key would double the writes. */
const WRITTEN_EVERY = 60 * 60 * 1000;

/** Version of what the document holds; 1 for the documents that did not say. */
export function versionOf(doc: Y.Doc): number {
  const version = doc.getMap('meta').get('version');
  return typeof version === 'number' ? version : 1;
}

/** When something was last written, in ms since 1970, to the hour. */
export function writtenAtOf(doc: Y.Doc): number | undefined {
  const at = doc.getMap('meta').get('writtenAt');
  return typeof at === 'number' ? at : undefined;
}

/** The code and the time of the letter this draft became; nothing while it was not sent. */
export function sentOf(doc: Y.Doc): Sent | undefined {
  const sent = doc.getMap('meta').get('sent');
  if (typeof sent !== 'object' || sent === null) return undefined;
  if (!('code' in sent && 'at' in sent)) return undefined;
  const { code, at } = sent;
  return typeof code === 'string' && typeof at === 'number' ? { code, at } : undefined;
}

/** Notes that something was written `now`, by this version of the form. */
export function noteWriting(doc: Y.Doc, now: number): void {
  noteVersion(doc);
  const before = writtenAtOf(doc);
  // A clock that was wrong before may lie in the future.
  if (before === undefined || Math.abs(now - before) > WRITTEN_EVERY)
    doc.getMap('meta').set('writtenAt', now);
}

/** Makes the draft a copy of what was sent. */
export function noteSent(doc: Y.Doc, { code, at }: Sent): void {
  noteVersion(doc);
  doc.getMap('meta').set('sent', { code, at });
}

/** Says that the document is of this version. Never lowers a newer one. */
export function noteVersion(doc: Y.Doc): void {
  if (versionOf(doc) < DRAFT_VERSION) doc.getMap('meta').set('version', DRAFT_VERSION);
}

/** True when a draft or a copy has been kept as long as we promised, and no longer. */
export function isTooOld(doc: Y.Doc, now: number): boolean {
  const sent = sentOf(doc);
  if (sent) return now - sent.at >= COPY_KEPT_FOR;
  const writtenAt = writtenAtOf(doc);
  return writtenAt !== undefined && now - writtenAt >= DRAFT_KEPT_FOR;
}
