import type { Measure } from '../fit/measure-text.ts';
import { factRows, factsHeight } from './fact-rows.ts';
import type { FlyerReach } from './fit-reach.ts';
import { titlesHeight } from './fit-title.ts';
import { columnWidth, SET, SHEET, sum } from './flyer-measures.ts';
import type { Flyer, FlyerText } from './flyer.ts';

/** The type sizes that a flyer's words are given. */
export type FlyerSizes = { title: number; body: number; fact: number; alert: number };

/** Height of everything on the sheet, from the top of its head to the end of its tabs. */
export function flyerHeight({ flyer, sizes, reach, tabs }: FlyerParts, measure: Measure): number {
  const rows = factRows(flyer);
  const lower =
    reach.big === undefined
      ? Math.max(
          reach.height,
          factsHeight(rows, sizes.fact, measure, { width: reach.width, stacked: true }),
        )
      : reach.height + factsHeight(rows, sizes.fact, measure);
  return (
    SET.head +
    alertsHeight(flyer.texts, sizes.alert, measure) +
    titlesHeight(flyer.texts, sizes.title, measure) +
    textsHeight(flyer.texts, sizes.body, measure) +
    lower +
    evidenceHeight(flyer.texts, measure) +
    tabs
  );
}

function alertsHeight(texts: readonly FlyerText[], size: number, measure: Measure): number {
  const lines = sum(
    texts.flatMap(({ alerts }) =>
      alerts.map((alert) => measure.lines(alert, 'text-700', size, SHEET.width)),
    ),
  );
  if (lines === 0) return 0;
  return lines * size * SET.alertLine + 2 * SET.alertPadding + SET.thickRule;
}

function textsHeight(texts: readonly FlyerText[], size: number, measure: Measure): number {
  const width = columnWidth(texts.length);
  const heights = texts.map(({ paragraphs, more, who }) => {
    const plain = [...paragraphs, ...more].filter(Boolean);
    const parts = plain.map((text) => measure.lines(text, 'text-400', size, width));
    if (who !== undefined) parts.push(measure.lines(who, 'text-700', size, width));
    return sum(parts) * size * SET.bodyLine + (parts.length - 1) * size * SET.paragraphGap;
  });
  return Math.max(...heights) + SET.aboveText + SET.belowText;
}

function evidenceHeight(texts: readonly FlyerText[], measure: Measure): number {
  const lines = texts.map(({ evidence, note }) =>
    measure.lines(`${evidence} ${note}`, 'text-400', SET.small, SHEET.width),
  );
  return sum(lines) * SET.small * SET.smallLine + SET.aboveEvidence + SET.belowEvidence;
}

type FlyerParts = { flyer: Flyer; sizes: FlyerSizes; reach: FlyerReach; tabs: number };
