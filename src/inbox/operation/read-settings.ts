import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { InboxSettings } from '../../schema/inbox-settings.ts';
import { OpenError } from './open-error.ts';

const BUILD_FIRST = 'Build the site first: npm start';

/** The settings that the build wrote into its folder. Throws an OpenError that says what to do. */
export async function readSettings(dist: string): Promise<InboxSettings> {
  const path = join(dist, 'inbox.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new OpenError(`There is no built site at ${dist}. ${BUILD_FIRST}`, { cause });
  });
  try {
    return InboxSettings.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : 'It is not JSON.';
    throw new OpenError(`${path} cannot be used. ${BUILD_FIRST}\n${reason}`, { cause });
  }
}
