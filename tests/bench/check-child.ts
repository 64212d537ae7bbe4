/**
 * A process of its own for `npm run bench check`: reads a content folder as `npm run check` does, or plainly, with `yaml`
 * and Zod and nothing told. Prints its processor time and the time since it started, in milliseconds.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// As the command itself does.
enableCompileCache();

const [, , how = '', folder = ''] = process.argv;
let mistakes = 0;
if (how === 'check') {
  const { runCheck } = await import('../../src/check/run-check.ts');
  const { out = '' } = runCheck(['--json', folder], { root: process.cwd(), repository: folder });
  mistakes = (JSON.parse(out) as { mistakes: unknown[] }).mistakes.length;
} else {
  const { parse } = await import('yaml');
  const { ENTRY_SCHEMAS } = await import('../../src/schema/entry-schemas.ts');
  for (const [kind, schemas] of Object.entries(ENTRY_SCHEMAS)) {
    for (const name of readdirSync(join(folder, kind))) {
      const [, facts = ''] = readFileSync(join(folder, kind, name), 'utf8').split(/^---$/m);
      const schema = /\.[a-z]{2}\.md$/.test(name) ? schemas.words : schemas.facts;
      if (!schema.safeParse(parse(facts)).success) mistakes += 1;
    }
  }
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ mistakes, cpu: (user + system) / 1000, wall: performance.now() }));
