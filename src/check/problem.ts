/** One mistake in `content/`, told so that an editor can mend it without help. */
export type Problem = {
  code: ProblemCode;
  /** Path from the content folder's parent, with forward slashes. */
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
  /** How many characters of the line are meant; 1 when absent: only where it begins is known. */
  width?: number;
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
  'file-name':
    'A file name is not lower-case words and dashes ending in .md, or its language is unknown.',
  encoding: 'A file is not saved as UTF-8, so its accents cannot be read.',
  conflict: 'Two people’s changes to a file were put into it beside each other, with <<<<<<<.',
  'turned-words':
    'A file holds a sign that nobody sees, and that shows the words after it from end to start.',
  frontmatter: 'An entry does not begin with a block of facts between two lines of ---.',
  yaml: 'The facts cannot be read as YAML.',
  csv: 'A row of places.csv cannot be read.',
  'unknown-key': 'A key is not one we know.',
  'missing-key': 'A key every entry of this kind needs is absent.',
  value: 'A value is not of the form it must have.',
  phone: 'A phone number is not one number with its area code, or cannot exist.',
  hours: 'Opening hours end before they begin, or overlap.',
  day: 'A day is not in the calendar, or somebody saw or checked something on a day to come.',
  'zip-town': 'A ZIP is not one of the town beside it.',
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
  link: 'A link in an entry’s text would run code, or is no whole address.',
  picture: 'An entry’s text holds a picture. Pictures are not shown.',
  redirect: 'A line of redirects.yaml leads from an entry that is still there, or to nothing.',
  'slug-gone':
    'An entry that may stand on printed flyers is gone, and no redirect takes its place.',
  'page-taken': 'A page of the network has the address of one that the site itself has.',
  license: 'The file LICENSE names another license than network.yaml.',
  'word-place':
    'A sentence of words/ has lost a {place} of the English one, or has one that nothing fills.',
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
