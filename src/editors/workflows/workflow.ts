/** `npm run workflow -- NAME`: what the jobs in `.github/workflows/` do. Each can be run by hand: docs/workflows.md. */
import { GitHubError } from './github/github.ts';
import { WorkflowError } from './workflow-error.ts';
import type { Env } from './read-env.ts';

/**
 * Loaded only when asked for: a job that may write installs no packages, so that none runs with its rights. What
 * `comment`, `put-review` and `open-correction` import comes with Node.
 */
const STEPS: Readonly<Record<string, () => Promise<Step>>> = {
  preview: async () => (await import('./preview/write-preview.ts')).writePreview,
  comment: async () => (await import('./preview/put-preview-comment.ts')).putPreviewComment,
  'put-review': async () => (await import('./put-review.ts')).putReview,
  'read-correction': async () => (await import('./correction/read-correction.ts')).readCorrection,
  'open-correction': async () => (await import('./correction/open-correction.ts')).openCorrection,
};

try {
  const [name = '', ...words] = process.argv.slice(2);
  const load = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (load === undefined) {
    throw new WorkflowError(`Name a step: ${Object.keys(STEPS).join(', ')} (docs/workflows.md).`);
  }
  const step = await load();
  process.stdout.write(`${await step(words, process.env)}\n`);
} catch (error) {
  if (!(error instanceof WorkflowError) && !(error instanceof GitHubError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Does its work and says in one sentence of ours what was done: a stranger's words in a log could be taken for orders. */
type Step = (words: readonly string[], env: Env) => string | Promise<string>;
