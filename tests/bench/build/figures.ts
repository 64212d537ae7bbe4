import * as z from 'zod';
import type { Cost } from './measure-command.ts';

/** What a system does not tell is NaN here and null in the file. */
const Measure = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

/** One step of a build, the middle of its runs: seconds, and bytes of memory. */
const StepCost = z.object({
  name: z.string(),
  seconds: Measure,
  cpuSeconds: Measure,
  memory: Measure,
});
export type StepCost = z.infer<typeof StepCost>;

const Weight = z.object({ files: z.number(), bytes: z.number() });
export type Weight = z.infer<typeof Weight>;

const ToolFigures = z.object({
  tool: z.string(),
  cold: z.array(StepCost),
  /** After one entry's text changed, in the same folder; empty when it was not tried. */
  rebuild: z.array(StepCost),
  output: Weight,
  /** Which files these are; told for ours. */
  kinds: z.array(Weight.extend({ name: z.string() })),
});
export type ToolFigures = z.infer<typeof ToolFigures>;

/** Everything that was measured at one size, in one run. */
export const SizeFigures = z.object({
  entries: z.number(),
  runs: z.number(),
  /** Where and when, as a sentence. */
  machine: z.string(),
  tools: z.array(ToolFigures),
});
export type SizeFigures = z.infer<typeof SizeFigures>;

/** All steps of a build together; their memory is that of the one that took most. */
export function totalOf(steps: readonly StepCost[]): Cost {
  if (steps.length === 0)
    return { seconds: Number.NaN, cpuSeconds: Number.NaN, memory: Number.NaN };
  return {
    seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: steps.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    memory: Math.max(...steps.map(({ memory }) => memory)),
  };
}
