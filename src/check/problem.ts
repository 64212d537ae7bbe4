/** One mistake in `content/`, told so that an editor can mend it without help. */
export type Problem = {
  code: ProblemCode;
  /** Path from the content folder's parent, with forward slashes. */
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
  /** What is wrong, in a plain sentence. */
  message: string;
  /** What to write instead, when that can be known. */
  fix?: string;
  /** The line of the file that the position points at. */
  frame?: string;
};

/** Every kind of mistake, with what it means. A code is permanent once released. */
export const PROBLEM_CODES = {
  'file-missing': 'A file that every network needs is not there.',
  'file-name': 'A file name is not lower-case words and dashes, or its language is unknown.',
  frontmatter: 'An entry does not begin with a block of facts between two lines of ---.',
  yaml: 'The facts cannot be read as YAML.',
  csv: 'A row of places.csv cannot be read.',
  'unknown-key': 'A key is not one we know.',
  'missing-key': 'A key every entry of this kind needs is absent.',
  value: 'A value is not of the form it must have.',
  'fact-in-translation':
    'A translation holds a fact. Facts stand once, in the first language’s file.',
  'translation-alone': 'A translation stands alone, without the first language’s file.',
  'translation-shape': 'A translation has another number of parts than the first language’s file.',
  'unknown-need': 'A need is not in needs.yaml.',
  'unknown-group': 'A group is not in content/groups.',
  'unknown-entry': 'Another entry is named that does not exist.',
  'unknown-town': 'A town is not in places.csv.',
  'unknown-area': 'A place served is neither an area of network.yaml nor a town of places.csv.',
  'event-time': 'An event’s times contradict each other.',
  'short-taken': 'Two entries would get the same short address.',
  'discreet-tells':
    'The words of a discreet sheet name the place, or tell what kind of help it is.',
  'raw-html': 'An entry’s text holds HTML, which is never shown as HTML.',
  'demo-key':
    'A network that people use seals with a key of the demonstration, which everybody knows.',
} as const;
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Thrown by a build whose content has mistakes; its message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], report: string) {
    super(report);
    this.problems = problems;
  }
}
