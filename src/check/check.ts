/** `npm run check`: reads `content/` and prints every mistake, or says that there is none. */
import { enableCompileCache } from 'node:module';

// Reading our own code takes longer than reading a small network: the next time it is ready.
enableCompileCache();
const { runCheck } = await import('./run-check.ts');

const root = process.cwd();
const repository = process.env['GITHUB_WORKSPACE'] ?? root;
const { code, out, err } = runCheck(process.argv.slice(2), { root, repository });
if (out !== undefined) console.log(out);
if (err !== undefined) console.error(err);
process.exitCode = code;
