/**
 * `npm run workflow -- read-correction FILE`: reads the form in ISSUE_BODY, changes the entry's file when that is safe, and
 * writes what came of it into FILE. Its job may write nothing on GitHub: the words come from a stranger.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentFolder } from '../../../site/settings.ts';
import { readEnv } from '../read-env.ts';
import type { Env } from '../read-env.ts';
import { WorkflowError } from '../workflow-error.ts';
import { readForms } from './correction-forms.ts';
import { propose } from './propose.ts';
import type { Proposal } from './proposal.ts';
import { readAnswers } from './read-answers.ts';

/** The longest answers, their questions, and room to spare. */
const LONGEST_BODY = 12_000;
const TOLD = {
  change: 'The file is changed and checked.',
  note: 'An editor has to write it in.',
  refused: 'It cannot be used.',
} as const;

export function readCorrection(words: readonly string[], env: Env): string {
  const [file] = words;
  if (file === undefined) throw new WorkflowError('Name the file to write.');
  const proposal = proposalFor(readEnv(env, 'ISSUE_BODY'), contentFolder(env));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(proposal));
  return TOLD[proposal.outcome];
}

function proposalFor(body: string, content: string): Proposal {
  if (body.length > LONGEST_BODY) {
    return { outcome: 'refused', why: 'The text is too long. / El texto es demasiado largo.' };
  }
  const answers = readAnswers(body, readForms());
  if (answers === undefined) {
    return {
      outcome: 'refused',
      why: 'The questions of the form are not there as it wrote them: open a new issue with "Correct an entry". / Faltan las preguntas del formulario: abra otro con "Corregir una página".',
    };
  }
  return propose(content, answers);
}
