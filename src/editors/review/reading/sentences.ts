import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false });
/** Where a full stop ends no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:St|Sta|Mt|Rt|Rte|Ave|Blvd|Rd|Dr|Dra|Mr|Mrs|Ms|Sr|Sra|No|Núm|Inc|Jr|Tel|Ext|EE|UU|a\.m|p\.m|e\.g|i\.e|p\. ej|\p{Lu})\.$/u;

/** Sentences of plain words or Markdown, each on its own. Points of a list and headings are sentences too. */
export function sentencesOf(text: string, language: string): string[] {
  return paragraphsOf(text).flatMap((paragraph) => split(paragraph, language));
}

/** The words of a sentence that can be read aloud by their letters: numbers and addresses are left out. */
export function wordsOfSentence(sentence: string, language: string): string[] {
  const bare = sentence.replaceAll(
    /https?:\/\/\S+|\S+@\S+|\b[\w-]+\.(?:org|com|gov|net|edu|example)\S*/g,
    ' ',
  );
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(bare)]
    .filter(({ isWordLike, segment }) => isWordLike === true && /\p{L}/u.test(segment))
    .map(({ segment }) => segment);
}

function paragraphsOf(text: string): string[] {
  return markdown
    .parse(text, {})
    .filter(({ type }) => type === 'inline')
    .map(({ children }) =>
      (children ?? [])
        .map((token) => (/break$/.test(token.type) ? ' ' : token.content))
        .join('')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}

function split(paragraph: string, language: string): string[] {
  const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)];
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of parts) {
    open += segment;
    if (SHORTENED.test(open.trim())) continue;
    sentences.push(open.trim());
    open = '';
  }
  return open.trim() === '' ? sentences : [...sentences, open.trim()];
}
