/** `npm run review`: what is worth a look in `content/`, in eight parts; `--calls` writes a sheet to ring through. */
import { buildMoment } from '../../site/settings.ts';
import { followOrder } from './follow-order.ts';

const { said, fault } = await followOrder(process.argv.slice(2), {
  now: buildMoment(),
  onAnswer: showProgress,
});
process.stdout.write(said);
if (fault !== undefined) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}

/** One line that counts up, for people only. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${done} of ${total} addresses asked${done === total ? '\n' : ''}`);
}
