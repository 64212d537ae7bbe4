import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../median.ts';
import type { StepCost, ToolFigures } from './figures.ts';
import { measureCommand } from './measure-command.ts';
import { OURS } from './peers/patchwork.ts';
import type { Project, Tool } from './peers/project.ts';
import { weighFolder, weighKinds } from './weigh-output.ts';
import type { WrittenNetwork } from './write-network.ts';

/** Found in the page of the entry that was changed, and nowhere before. */
const SENTENCE = 'This sentence was written after the first build.';

/** One run of one tool: its steps, cold and (where asked) after a change. */
export type Run = Omit<ToolFigures, 'tool'>;

/**
 * Builds a network in a folder that holds nothing yet; then, when asked, changes one entry's text and builds again.
 * @throws {Error} when a page is missing, or still says what it said before.
 */
export async function measureTool(
  tool: Tool,
  network: WrittenNetwork,
  scratch: string,
  again: boolean,
): Promise<Run> {
  const folder = mkdtempSync(join(scratch, 'project-'));
  try {
    const project = tool.prepare(network.folder, folder);
    const cold = await build(project);
    const missing = network.ids.filter((id) => !existsSync(pageOf(project, id)));
    if (missing.length > 0)
      throw new Error(`${tool.name} left out ${missing.length} pages: ${missing[0] ?? ''}`);
    const output = weighFolder(project.output);
    const kinds = tool.name === OURS ? weighKinds(project.output, network) : [];
    const rebuild = again ? await rebuildAfterChange(tool, network, project) : [];
    return { cold, rebuild, output, kinds };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The middle of each step's runs; what is written is the same in every run. */
export function middleOf(tool: string, runs: readonly Run[]): ToolFigures {
  const [first] = runs;
  if (first === undefined) throw new RangeError('Nothing was run.');
  return {
    ...first,
    tool,
    cold: middleSteps(runs.map(({ cold }) => cold)),
    rebuild: middleSteps(runs.map(({ rebuild }) => rebuild)),
  };
}

async function build({ steps }: Project): Promise<StepCost[]> {
  const costs: StepCost[] = [];
  for (const { name, command } of steps) costs.push({ name, ...(await measureCommand(command)) });
  return costs;
}

async function rebuildAfterChange(
  tool: Tool,
  { ids }: WrittenNetwork,
  project: Project,
): Promise<StepCost[]> {
  const changed = ids.find((id) => id.startsWith('resources/')) ?? ids[0] ?? '';
  appendFileSync(join(project.entries, `${changed}.md`), `\n${SENTENCE}\n`);
  const costs = await build(project);
  if (!readFileSync(pageOf(project, changed), 'utf8').includes(SENTENCE))
    throw new Error(`${tool.name} did not build ${changed} again.`);
  return costs;
}

function pageOf({ output }: Project, id: string): string {
  return join(output, id, 'index.html');
}

function middleSteps(runs: readonly (readonly StepCost[])[]): StepCost[] {
  return (runs[0] ?? []).map(({ name }, step) => {
    const all = runs.flatMap((run) => run[step] ?? []);
    return {
      name,
      seconds: median(all.map(({ seconds }) => seconds)),
      cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
      memory: median(all.map(({ memory }) => memory)),
    };
  });
}
