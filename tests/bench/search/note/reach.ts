import { OURS, STOCK } from '../engines/engines.ts';
import { OURS_DICTIONARY } from '../build/built.ts';
import { qualityByClass, qualityOf } from '../queries/score.ts';
import type { Report } from './report.ts';
import { kilobytes, milliseconds, part, times } from './say-figure.ts';

/** What search is to reach, and whether it does in this run. */
export type Reached = { what: string; wanted: string; measured: string; reached: boolean };

const RECALL = 0.97;
const RECALL_OF_CLASS = 0.9;
const PART_OF_STOCK = 0.3;
const BYTES = 35_000;
const BYTES_AT = 1000;
const KEY_MILLISECONDS = 50;

export function reachedIn(report: Report): Reached[] {
  return [...qualityReached(report), ...speedReached(report), ...buildReached(report)];
}

function qualityReached({ qualities }: Report): Reached[] {
  return qualities.flatMap(({ content, scores }) => {
    const ours = scores.get(OURS) ?? [];
    const all = qualityOf(ours).recall;
    const classes = [...qualityByClass(ours)].map(([name, { recall }]) => ({ name, recall }));
    const low = classes.filter(({ recall }) => recall < RECALL_OF_CLASS);
    const least = classes.toSorted((a, b) => a.recall - b.recall)[0];
    const named = low.length > 0 ? low : least ? [least] : [];
    return [
      {
        what: `recall@5, ${content}`,
        wanted: `at least ${part(RECALL)}`,
        measured: part(all),
        reached: all >= RECALL,
      },
      {
        what: `recall@5 in every class, ${content}`,
        wanted: `at least ${part(RECALL_OF_CLASS)}`,
        measured: named.map(({ name, recall }) => `${name} ${part(recall)}`).join(', '),
        reached: low.length === 0,
      },
    ];
  });
}

function speedReached({ speeds }: Report): Reached[] {
  return speeds.flatMap(({ count, slowness, cold, keys }) => {
    const under = `${count.toLocaleString('en')} entries, ${slowness}`;
    const ours = cold.get(OURS);
    const stock = cold.get(STOCK);
    const typed = keys.get(OURS);
    const reached: Reached[] = [];
    if (ours && stock) {
      const ratio = ours.five / stock.five;
      reached.push({
        what: `first result beside Pagefind's, ${under}`,
        wanted: `at most ${times(PART_OF_STOCK)}`,
        measured: times(ratio),
        reached: ratio <= PART_OF_STOCK,
      });
    }
    if (ours && count === BYTES_AT)
      reached.push({
        what: `weight of the first result, ${under}`,
        wanted: `at most ${kilobytes(BYTES)}`,
        measured: kilobytes(ours.bytes),
        reached: ours.bytes <= BYTES,
      });
    if (typed)
      reached.push({
        what: `keystroke p95, ${under}`,
        wanted: `under ${milliseconds(KEY_MILLISECONDS)}`,
        measured: milliseconds(typed.p95),
        reached: typed.p95 < KEY_MILLISECONDS,
      });
    return reached;
  });
}

/** The dictionary takes the place of Pagefind's index; Pagefind's own, behind it, comes on top. */
function buildReached({ builds }: Report): Reached[] {
  return builds.flatMap(({ count, costs }) => {
    const ours = costs.get(OURS_DICTIONARY);
    const stock = costs.get(STOCK);
    if (!ours || !stock) return [];
    const ratio = ours.seconds / stock.seconds;
    return {
      what: `build of the dictionary beside Pagefind's, ${count.toLocaleString('en')} entries`,
      wanted: 'at most 1.00',
      measured: times(ratio),
      reached: ratio <= 1,
    };
  });
}
