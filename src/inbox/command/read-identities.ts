import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { KeyError, readKeys } from '../../sealed/read-keys.ts';

/** The secret keys in the files that `--key` and PATCHWORK_KEYS name. Throws a KeyError that names a file of no use. */
export async function readIdentities(
  files: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const listed = (environment['PATCHWORK_KEYS'] ?? '').split(delimiter);
  const keys = await Promise.all(
    [...files, ...listed.filter((file) => file !== '')].map(async (file) => {
      try {
        return await readKeys(readFileSync(file, 'utf8'));
      } catch (error) {
        const reason = error instanceof KeyError ? error.message : 'It cannot be read.';
        throw new KeyError(`The key file ${file} is of no use. ${reason}`, { cause: error });
      }
    }),
  );
  return keys.flat().map(({ identity }) => identity);
}
