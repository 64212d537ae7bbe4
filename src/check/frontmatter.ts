// Ships to the browser with the page `/edit/`.

const FRONTMATTER =
  /^(?<before>\uFEFF?---[ \t]*\r?\n)(?<yaml>(?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/**
 * A file in its parts; nothing when it has no facts. `before`, `yaml` and `after` are the whole file, and so are `head`
 * (to the end of the second line of ---) and `body`.
 */
export function takeApart(text: string): FileParts | undefined {
  const found = FRONTMATTER.exec(text);
  if (found?.groups === undefined) return undefined;
  const [head] = found;
  const { before = '', yaml = '' } = found.groups;
  const after = text.slice(before.length + yaml.length);
  return { before, yaml, after, head, body: text.slice(head.length) };
}

type FileParts = Readonly<Record<'before' | 'yaml' | 'after' | 'head' | 'body', string>>;
