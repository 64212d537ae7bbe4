import { showPlainly } from '../../schema/show-plainly.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { wrongInFacts } from '../entry-file/wrong-in-facts.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Prompts } from '../terminal/prompts.ts';
import type { FactToConfirm } from './facts-to-confirm.ts';

/** What came out of asking: what was confirmed, what is wrong and still stands there, and what to write otherwise. */
export type Confirmed = {
  /** Top-level keys of facts that are right, also those that were made right. */
  readonly right: readonly string[];
  readonly wrong: readonly FactToConfirm[];
  readonly changes: Readonly<Record<string, unknown>>;
};

/** Asks fact by fact whether it is still true. `asked` are the facts of `facts` to ask about. */
export async function confirmFacts(
  prompts: Prompts,
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
  asked: readonly FactToConfirm[],
): Promise<Confirmed> {
  const ended = await askWhetherOpen(prompts, facts);
  if (ended !== undefined) return { right: ['status'], wrong: [], changes: { status: ended } };
  let changed = facts;
  const right: string[] = facts['status'] === undefined ? [] : ['status'];
  const wrong: FactToConfirm[] = [];
  const touched = new Set(
    facts['status'] === undefined || facts['status'] === 'open' ? [] : ['status'],
  );
  for (const fact of asked) {
    const [top = ''] = fact.path.map(String);
    const answer = await askOne(prompts, fact);
    if (answer === 'yes') right.push(top);
    if (answer === 'no') wrong.push(fact);
    if (answer === 'change') {
      changed = await askRight(prompts, kind, changed, fact);
      touched.add(top);
      right.push(top);
    }
  }
  const changes = Object.fromEntries(
    [...touched].map((key) => [key, key === 'status' ? undefined : changed[key]]),
  );
  return { right, wrong, changes };
}

async function askWhetherOpen(
  prompts: Prompts,
  facts: Readonly<Record<string, unknown>>,
): Promise<'paused' | 'closed' | undefined> {
  const answer = await prompts.one({
    message: showPlainly(`Does "${String(facts['title'])}" still go on?`),
    choices: [
      { value: 'open', name: 'Yes' },
      { value: 'paused', name: 'It rests and may come back (status: paused)' },
      { value: 'closed', name: 'No, it has ended (status: closed)' },
    ],
    suggested: typeof facts['status'] === 'string' ? facts['status'] : 'open',
  });
  return answer === 'paused' || answer === 'closed' ? answer : undefined;
}

async function askOne(prompts: Prompts, { label, said, read }: FactToConfirm): Promise<string> {
  return prompts.one({
    message: showPlainly(`${label}: ${said}`),
    choices: [
      { value: 'yes', name: 'Right' },
      { value: 'no', name: 'Wrong, to be corrected in the file' },
      ...(read === undefined ? [] : [{ value: 'change', name: 'Wrong, and I know what is right' }]),
      { value: 'skip', name: 'Nobody could say' },
    ],
    suggested: 'yes',
  });
}

/** The facts with what is right instead. Asks until it passes the schema. */
async function askRight(
  prompts: Prompts,
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
  { path, label, read }: FactToConfirm,
): Promise<Readonly<Record<string, unknown>>> {
  const put = (text: string) => putAt(facts, path, read?.(text)) as Record<string, unknown>;
  const [top = ''] = path.map(String);
  const text = await prompts.text({
    message: `${label}, as it is right`,
    wrong: (typed) => {
      if (typed === '') return 'Write what is right.';
      try {
        return wrongInFacts(kind, { [top]: put(typed)[top] });
      } catch (error) {
        if (error instanceof CommandError) return error.message;
        throw error;
      }
    },
  });
  return put(text);
}

function putAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((each: unknown, at) => (at === key ? putAt(each, rest, put) : each));
  }
  const map = typeof value === 'object' && value !== null ? value : {};
  return { ...map, [key]: putAt(Reflect.get(map, key), rest, put) };
}
