import { createHash } from 'node:crypto';
import type { Key } from './read-keys.ts';

/** A key as an age identity file: what `age -d -i` and `npm run inbox -- --key` read. */
export function writeKeyFile(key: Key, name: string, made: Date): string {
  return [
    `# Key of ${name.replace(/\s+/g, ' ')}. Secret: whoever has this file can open what neighbors wrote.`,
    `# created: ${made.toISOString()}`,
    `# public key: ${key.recipient}`,
    key.identity,
    '',
  ].join('\n');
}

/** A file name from a person's name: "Ana María" is "ana-maría". */
export function fileNameOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? 'key';
}

/** Eight digits that tell two keys apart at a glance, made from the public half: they give nothing away. */
export function checksumOf({ recipient }: Key): string {
  const sum = createHash('sha256').update(recipient).digest('hex').toUpperCase();
  return `${sum.slice(0, 4)}-${sum.slice(4, 8)}`;
}

/** What to write into network.yaml for a key. */
export function networkLines(key: Key, name: string, recovery: boolean): string {
  const holder = `{ name: ${JSON.stringify(name)}, key: ${key.recipient} }`;
  return recovery ? `seal:\n  recovery: ${holder}` : `seal:\n  navigators:\n    - ${holder}`;
}
