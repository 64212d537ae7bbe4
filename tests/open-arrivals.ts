import type { Arrival } from '../src/desk/letters/desk-letter.ts';
import { openLetterRoom } from '../src/desk/letters/letter-room.ts';
import type { OpenedLetters, Opening, Tell } from '../src/desk/letters/letter-room.ts';

/** Opens letters once, in workers that are ended afterwards. */
export async function openArrivals(
  arrivals: readonly Arrival[],
  opening: Opening,
  tell?: Tell,
): Promise<OpenedLetters> {
  const room = openLetterRoom(opening);
  try {
    return await room.open(arrivals, tell);
  } finally {
    room.close();
  }
}
