import { statSync } from 'node:fs';
import { CommandFailure } from '../command-failure.ts';

/** Throws a CommandFailure when a file is the inbox itself, under whichever name. */
export function refuseItself(file: string, inbox: string | undefined): void {
  const [one, other] = [file, inbox].map((path) =>
    path === undefined ? undefined : statSync(path, { throwIfNoEntry: false }),
  );
  if (one && other && one.dev === other.dev && one.ino === other.ino)
    throw new CommandFailure(`${file} is the inbox itself. Choose another name.`);
}
