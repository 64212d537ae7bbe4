// Ships to the browser, on the navigators' desk only.
import type { AsideReason, SetAside } from '../letters/desk-letter.ts';
import { readDropped, readPasted } from '../letters/read-dropped.ts';
import { readBoardFile } from '../sharing/board-file.ts';
import type { Intake } from './letter-intake.ts';
import type { Notice } from './snapshot.ts';

/** Largest file that may be a board, in bytes. */
const MOST_BOARD = 32 * 1024 * 1024;

/** Takes in files that somebody dropped or chose: letters, and the boards of other navigators. */
export async function takeFiles(files: readonly File[], parts: FilesParts): Promise<Notice> {
  const letters: File[] = [];
  const boards: SetAside[] = [];
  for (const file of files) {
    const became = await readBoard(file, parts);
    if (became === 'no-board') letters.push(file);
    else if (became !== 'joined') boards.push({ name: file.name, reason: became });
  }
  if (letters.length === 0 && boards.length === 0) return { kind: 'board-read' };
  const { arrivals, aside } = await readDropped(letters);
  return takeIn(arrivals, [...boards, ...aside], parts);
}

/** Takes in a text that somebody pasted. */
export async function takeText(text: string, parts: FilesParts): Promise<Notice> {
  const { arrivals, aside } = readPasted(text, parts.pasted, new Date(parts.clock()));
  return takeIn(arrivals, aside, parts);
}

async function takeIn(
  arrivals: Parameters<Intake['take']>[0],
  aside: readonly SetAside[],
  { intake, notKept }: FilesParts,
): Promise<Notice> {
  const taken = await intake.take(arrivals, aside);
  if (!taken.isKept) notKept();
  const { opened, known, aside: closed } = taken;
  return { kind: 'read', opened, known, aside: closed };
}

/** What became of a file that may be a board: it is joined with ours, it is none, or why it stays closed. */
async function readBoard(
  file: File,
  { identities, network, joinBoard }: FilesParts,
): Promise<'joined' | 'no-board' | AsideReason> {
  if (file.size > MOST_BOARD || !file.name.endsWith('.age')) return 'no-board';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readBoardFile(bytes, identities, network);
    if (read.kind === 'closed')
      return read.why === 'another-network'
        ? read.why
        : read.why === 'newer'
          ? 'newer-version'
          : 'no-board';
    joinBoard(read.update);
    return 'joined';
  } catch {
    // A folder, or a file that was moved since: reading letters says so.
    return 'no-board';
  }
}

export interface FilesParts {
  readonly intake: Intake;
  readonly identities: readonly string[];
  /** Id of the network whose desk this is. */
  readonly network: string;
  /** Name of a letter that nothing in a pasted text names. */
  readonly pasted: string;
  readonly clock: () => number;
  /** Joins the board of another navigator with ours. */
  readonly joinBoard: (update: Uint8Array) => void;
  /** This device could not keep what came. */
  readonly notKept: () => void;
}
