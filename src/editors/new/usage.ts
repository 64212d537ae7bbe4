import { KINDS } from '../../schema/vocabulary.ts';
import { QUESTIONS } from './questions.ts';
import { sayQuestion } from './say-question.ts';

/** How `npm run new` is used: every question with its flag. */
export function sayUsage(): string {
  const flags = QUESTIONS.map((question) => {
    const { kinds, form, required } = question;
    const remarks = [
      ...(required === true ? ['needed'] : []),
      ...(form === 'many' || form === 'lines' ? ['may stand several times'] : []),
      ...(kinds.length < KINDS.length ? [kinds.join(', ')] : []),
    ];
    const [kind = 'resources'] = kinds;
    return `  --${question.flag.padEnd(12)} ${sayQuestion(question, kind)}${remarks.length === 0 ? '' : ` [${remarks.join('; ')}]`}`;
  });
  return `Use: npm run new                                       asks, then writes an entry
     npm run new -- --kind resource --title "…" …      the same without questions
     npm run new -- --language es resources/lee-pantry begins a translation of an entry

  --kind         resource, group, event or guide
${flags.join('\n')}
  --language     with the name of an entry: translate it into this language
  --words        a word of a translation, like --words "who=Todas las personas." [may stand several times]
  --slug         file name without .md; if it is left out, it is made of the name
  --content      the content folder, if it is not content
  --yes          ask nothing that is not needed`;
}
