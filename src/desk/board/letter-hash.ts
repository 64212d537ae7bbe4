// Ships to the browser, on the navigators' desk only.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const BYTES = 16;

/**
 * The name of a letter inside of the board: a one-way hash of its id (SHA-256, the first 128 bits as 32 hex digits).
 * It may stay where the id must not: nobody finds a random id by it, but whoever has the letter again knows it.
 */
export function letterHash(id: string): string {
  return bytesToHex(sha256(utf8ToBytes(id)).slice(0, BYTES));
}
