// Ships to the browser, only to people on whose device something lies.
import { areBlank } from './answers.ts';
import { readAnswers } from './answers-doc.ts';
import { adoptOldDraft } from './adopt-old-draft.ts';
import { deleteDatabase } from './database.ts';
import { isTooOld, sentOf, versionOf, writtenAtOf } from './draft-meta.ts';
import { draftName, listDrafts } from './draft-name.ts';
import type { DraftPlace } from './draft-place.ts';
import { forgetDraft } from './forget-drafts.ts';
import { readDocument } from './read-document.ts';
import { DRAFT_VERSION } from './answers.ts';

/**
 * To be called when the page opens. Brings a draft of version 1 up to this version, deletes unshown what is
 * too old (drafts after 7 days without a word, copies 30 days after they were received) and what is blank,
 * and answers what is left. Writes nothing into any draft, and shows none of their words.
 */
export async function expireDrafts(place: DraftPlace): Promise<DraftOnDevice[]> {
  await adoptOldDraft(place);
  const ids = await listDrafts(place.storage, place.network);
  const left = await Promise.all(ids.map((id) => judge(place, id)));
  return left.flatMap((draft) => draft ?? []);
}

async function judge(place: DraftPlace, id: string): Promise<DraftOnDevice | undefined> {
  const { storage, network, clock } = place;
  if (!storage) return undefined;
  const name = draftName(network, id);
  const found = await readDocument(storage, name);
  if (found.kind === 'none') return undefined;
  if (found.kind === 'failed' || versionOf(found.doc) > DRAFT_VERSION)
    return { kind: 'unreadable', id };
  const { doc } = found;
  if (isTooOld(doc, clock())) {
    await forgetDraft(place, id);
    return undefined;
  }
  const answers = readAnswers(doc);
  if (areBlank(answers)) {
    // Another tab may have it open: it makes the database again when a word is written.
    await deleteDatabase(storage, name);
    return undefined;
  }
  const sent = sentOf(doc);
  if (sent) return { kind: 'sent', id, ...sent };
  const things = answers.items.length;
  return { kind: 'unsent', id, writtenAt: writtenAtOf(doc) ?? clock(), things };
}

/**
 * A draft on this device, without its words.
 * - `unsent`: can be gone on with.
 * - `sent`: a copy of what was received under that code.
 * - `unreadable`: a newer version of this page wrote it, or the disk does not give it back. It can only be
 *   forgotten, or left alone.
 */
export type DraftOnDevice =
  | { kind: 'unsent'; id: string; writtenAt: number; things: number }
  | { kind: 'sent'; id: string; code: string; at: number }
  | { kind: 'unreadable'; id: string };
