import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMarkdown } from '../../directory/markdown.ts';

const ENGLISH = 'en';

/**
 * The guide for a navigator's first shift, in a language when `docs/` has it, else in English.
 * Throws when the file does not begin with a title and a paragraph.
 */
export async function firstShiftIn(language: string): Promise<FirstShift> {
  const own = language === ENGLISH ? undefined : await readGuide(`first-shift.${language}.md`);
  const text = own ?? (await readGuide('first-shift.md')) ?? '';
  const [, title, lead, body] = /^# (.+)\n+([^#][^]*?)\n\n([^]*)$/.exec(text) ?? [];
  if (title === undefined || lead === undefined || body === undefined)
    throw new Error('docs/first-shift.md begins with a title and a paragraph.');
  return {
    language: own === undefined ? ENGLISH : language,
    title,
    lead: lead.replaceAll('\n', ' '),
    html: renderMarkdown(body, ''),
  };
}

/** Nothing when there is no such file: the network speaks a language that the guide does not. */
async function readGuide(name: string): Promise<string | undefined> {
  try {
    return await readFile(join('docs', name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export interface FirstShift {
  readonly title: string;
  readonly lead: string;
  readonly html: string;
  /** Code of the language it is in. */
  readonly language: string;
}
