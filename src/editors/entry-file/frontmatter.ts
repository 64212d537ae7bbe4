const FRONTMATTER =
  /^(?<before>\uFEFF?---[ \t]*\r?\n)(?<yaml>(?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/** A file in three: up to and with the first line of ---, its facts, and the rest. Nothing when it has no facts. */
export function takeApart(
  text: string,
): { before: string; yaml: string; after: string } | undefined {
  const found = FRONTMATTER.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { before = '', yaml = '' } = found;
  return { before, yaml, after: text.slice(before.length + yaml.length) };
}
