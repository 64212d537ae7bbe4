// Ships to the browser.
import { areBlank } from '../../draft/answers.ts';
import type { Snapshot } from './snapshot.ts';

/** True when words are in this page's memory alone: going on with others would lose them. */
export function hasPassingWords({ save, answers }: Snapshot): boolean {
  return (save.kind === 'memory' || save.kind === 'no-storage') && !areBlank(answers);
}
