import { createInterface } from 'node:readline';
import { KeyError } from './read-keys.ts';

/** Shorter ones are guessed by whoever has the file. Four words of a dice list have more. */
const SHORTEST = 12;

/** Where a person sits, or what a script gives. */
export interface Asked {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * A passphrase to lock a key with: typed twice at a terminal, where nothing of it is shown, or the first line of what a
 * script writes into the command.
 * @throws {KeyError} when it is too short, when the two are not the same, and when the person stops.
 */
export async function askNewPassphrase(asked: Asked): Promise<string> {
  const first = await askPassphrase(asked, 'Passphrase for the key (four words or more):');
  if (first.length < SHORTEST) {
    throw new KeyError(
      `The passphrase is too short: take ${SHORTEST} characters or more, best four words by chance. Nothing was made.`,
    );
  }
  if (asked.input.isTTY && (await askPassphrase(asked, 'The same again:')) !== first) {
    throw new KeyError('The two passphrases are not the same. Nothing was made.');
  }
  return first;
}

/** The same for a key that is locked already, asked once. */
export async function askPassphrase({ input, output }: Asked, message: string): Promise<string> {
  if (!input.isTTY) {
    for await (const line of createInterface({ input })) return line;
    throw new KeyError('No passphrase was given: write it as a line into this command.');
  }
  const { password } = await import('@inquirer/prompts');
  try {
    return await password({ message, mask: false, toggleMask: false }, { input, output });
  } catch (cause) {
    throw new KeyError('Stopped. Nothing was made.', { cause });
  }
}
