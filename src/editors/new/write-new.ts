import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Slug } from '../../schema/text.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { readFacts } from '../entry-file/read-facts.ts';
import { slugFor } from '../entry-file/slug-for.ts';
import { writeEntry } from '../entry-file/write-entry.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Situation } from './question.ts';
import { bodyOf, factsOf } from './questions.ts';
import { saveFile } from '../terminal/save-file.ts';

/**
 * Writes the entry that was answered, and returns its kind and slug. Throws a CommandError when it is there already, or
 * when it would not pass `npm run check`; after questions (`wasTyped`) the message holds all that was answered.
 */
export function writeNew(
  folder: string,
  situation: Situation,
  wanted: string | undefined,
  wasTyped: boolean,
): string {
  const { kind } = situation;
  const facts = factsOf(situation);
  const text = writeEntry(kind, facts, bodyOf(situation));
  try {
    const slug = chooseSlug(folder, situation, facts, wanted);
    saveFile(folder, join(folder, kind, `${slug}.md`), text);
    return `${kind}/${slug}`;
  } catch (error) {
    if (!wasTyped || !(error instanceof CommandError)) throw error;
    throw new CommandError(
      `${error.message}

So that your answers are not lost:

${text}`,
      {
        cause: error,
      },
    );
  }
}

function chooseSlug(
  folder: string,
  { kind, known }: Situation,
  facts: Readonly<Record<string, unknown>>,
  wanted: string | undefined,
): string {
  const taken = namesIn(folder, kind);
  if (wanted !== undefined) {
    if (!Slug.safeParse(wanted).success) {
      throw new CommandError(
        `--slug: "${wanted}" cannot be a file name. Use lower case letters, digits and dashes.`,
      );
    }
    if (taken.has(wanted)) {
      throw new CommandError(`There is already a file for ${kind}/${wanted}. Nothing was written.`);
    }
    if (known.gone.has(`${kind}/${wanted}`)) {
      throw new CommandError(
        `${kind}/${wanted} stands in redirects.yaml: old flyers lead there. Choose another name.`,
      );
    }
    return wanted;
  }
  const { title, town } = titleAndTown(facts);
  const plain = slugFor(title, new Set());
  for (const slug of [plain, slugFor(title, new Set([plain]), town)]) {
    const path = join(folder, kind, `${slug}.md`);
    if (
      existsSync(path) &&
      isSame(titleAndTown(readFacts(readFileSync(path, 'utf8'))), { title, town })
    ) {
      throw new CommandError(
        `${kind}/${slug} has this name and this town already. Nothing was written. If it is another one, say --slug.`,
      );
    }
  }
  const gone = [...known.gone].map((address) => address.slice(address.indexOf('/') + 1));
  return slugFor(title, new Set([...taken, ...gone]), town);
}

/** Every name that a file of this kind has: also a translation whose first-language file is missing. */
function namesIn(folder: string, kind: Kind): Set<string> {
  const path = join(folder, kind);
  const files = existsSync(path) ? readdirSync(path) : [];
  return new Set(files.map((file) => file.toLowerCase().split('.')[0] ?? ''));
}

function titleAndTown(facts: Readonly<Record<string, unknown>>): Named {
  const { title, where } = facts;
  const town: unknown =
    typeof where === 'object' && where !== null ? Reflect.get(where, 'town') : undefined;
  return { title: String(title), town: typeof town === 'string' ? town : undefined };
}

function isSame(a: Named, b: Named): boolean {
  return a.title.toLowerCase() === b.title.toLowerCase() && a.town === b.town;
}

type Named = { title: string; town: string | undefined };
