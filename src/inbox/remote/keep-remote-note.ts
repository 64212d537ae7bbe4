// Ships to the browser, on the navigators' desk only.
import type { KeptNote, Note } from '../store/inbox-store.ts';
import { askRemote } from './ask-remote.ts';
import type { Remote } from './ask-remote.ts';
import { NumberJson } from './remote-answers.ts';

/** Posts a note; its time is the inbox's own. Rejects with a RemoteError. */
export async function keepRemoteNote(
  remote: Remote,
  { id, sealed, replaces }: Omit<Note, 'received'>,
): Promise<KeptNote> {
  const answer = await askRemote(remote, 'POST', 'notes', { id, sealed, replaces });
  if (answer.problem === 'different') return { outcome: 'mismatch' };
  const { number } = answer.read(NumberJson);
  return { outcome: answer.status === 201 ? 'stored' : 'duplicate', number };
}
