import type { Statement } from '../sql.ts';

/** One row under an id; nothing, when its id or anything else of it that is unique is there already. */
const ONE_ROW =
  /^(?<table>INSERT INTO \w+ \(id, [\w, ]+\)\s+VALUES )(?<row>\([?, ]+\))(?<rest>\s+ON CONFLICT DO NOTHING RETURNING id)$/;

/**
 * True for a statement that loses nothing by being joined with others of the same text and other ids: what it gives
 * back, its id or nothing, can be told from what they give back.
 */
export function isJoinable({ text, values }: Statement): boolean {
  return ONE_ROW.test(text) && idOf(values) !== '';
}

/** The id that a joinable statement brings. */
export function idOf([id]: Statement['values']): string {
  return typeof id === 'string' ? id : '';
}

/** Joinable statements of one text, each with another id, as one statement that inserts their rows in this order. */
export function joinInserts(statements: readonly Statement[]): Statement {
  const text = statements[0]?.text ?? '';
  const rows = (row: string) => statements.map(() => row).join(', ');
  return {
    text: text.replace(
      ONE_ROW,
      (_, table: string, row: string, rest: string) => table + rows(row) + rest,
    ),
    values: statements.flatMap(({ values }) => values),
  };
}
