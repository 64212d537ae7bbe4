import { parseArgs } from 'node:util';
import { didYouMean } from '../../check/nearest.ts';
import { PARTS } from './finding.ts';
import type { Part } from './finding.ts';

export const USAGE = `npm run review                      all parts, a few lines each
npm run review -- --only links,alt  these parts, every finding: ${PARTS.join(', ')}
npm run review -- --external        asks other sites too if their pages are still there (takes minutes)
npm run review -- --json            for programs; --markdown for an issue
npm run review -- --calls           writes a sheet to ring through; --calls Lee: one town's, or an area's
                  --language es     the sheet in that language; --pdf also prints it; --out FILE names it

--content FOLDER    another network's content
--queries FILE      what neighbors type (tests/search/queries.yaml); --all asks the held-out ones too
`;

/** What the command is asked to do. */
export type Order =
  | { what: 'help' }
  | {
      what: 'review';
      parts: readonly Part[];
      /** True when every finding is wanted. */
      whole: boolean;
      external: boolean;
      form: 'text' | 'json' | 'markdown';
      content?: string;
      queries: string;
      all: boolean;
    }
  | {
      what: 'calls';
      /** Towns or areas as they were typed; none = all. */
      places: readonly string[];
      language?: string;
      pdf: boolean;
      out?: string;
      content?: string;
    };

/** An order that cannot be followed; the message says what to write instead. */
export class OrderError extends Error {
  override name = 'OrderError';
}

/** @throws {OrderError} for a word we do not know. */
export function readOrder(words: readonly string[]): Order {
  const { values, positionals } = parseWords(words);
  if (values.help) return { what: 'help' };
  const content = values.content === undefined ? {} : { content: values.content };
  if (values.calls) {
    return {
      what: 'calls',
      places: positionals,
      pdf: values.pdf,
      ...content,
      ...(values.language === undefined ? {} : { language: values.language }),
      ...(values.out === undefined ? {} : { out: values.out }),
    };
  }
  if (positionals.length > 0)
    throw new OrderError(`"${positionals[0] ?? ''}" says nothing here.\n\n${USAGE}`);
  return {
    what: 'review',
    parts: values.only === undefined ? PARTS : readParts(values.only),
    whole: values.only !== undefined,
    external: values.external,
    form: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
    queries: values.queries,
    all: values.all,
    ...content,
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        external: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        calls: { type: 'boolean', default: false },
        language: { type: 'string' },
        pdf: { type: 'boolean', default: false },
        out: { type: 'string' },
        content: { type: 'string' },
        queries: { type: 'string', default: 'tests/search/queries.yaml' },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new OrderError(`${message}\n\n${USAGE}`, { cause });
  }
}

function readParts(list: string): Part[] {
  const names = list.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !isPart(name));
  if (wrong !== undefined) {
    throw new OrderError(
      `"${wrong}" is no part of the review: ${didYouMean(wrong, PARTS) ?? PARTS.join(', ')}`,
    );
  }
  return PARTS.filter((part) => names.includes(part));
}

function isPart(name: string): name is Part {
  return PARTS.some((part) => part === name);
}
