import type { BuildCost } from '../build/measure-build.ts';
import type { Scores } from '../measure-quality.ts';
import type { Cold } from '../speed/measure-cold.ts';
import type { Keys } from '../speed/measure-keys.ts';

/** Everything one run has measured; what was left out is not there. */
export type Report = {
  /** What was typed to get it. */
  command: string;
  /** Where and when, as a sentence. */
  machine: string;
  qualities: QualityReport[];
  speeds: SpeedReport[];
  builds: BuildReport[];
};

export type QualityReport = {
  /** "real content, tuned", "1,000 entries". */
  content: string;
  queries: number;
  scores: Scores;
};

/** One network under one slowness, by engine. */
export type SpeedReport = {
  count: number;
  slowness: string;
  cold: ReadonlyMap<string, Cold>;
  keys: ReadonlyMap<string, Keys>;
};

export type BuildReport = { count: number; costs: ReadonlyMap<string, BuildCost> };
