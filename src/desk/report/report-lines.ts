// Ships to the browser, on the navigators' desk only.
import { sayLooseDate } from '../../words/say-date.ts';
import type { DeskProps } from '../desk-props.ts';
import type { Report, Shown } from './count-report.ts';

/** A table of a report in the page's language. */
export interface ReportTable {
  readonly id: 'needs' | 'areas' | 'months' | 'met';
  readonly title: string;
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly ReportLine[];
}

export interface ReportLine {
  readonly name: string;
  /** One for each column after the first; absent = hidden. */
  readonly counts: readonly Shown[];
  /** The sum of the others. */
  readonly isSum?: boolean;
}

/** What of the page a report is worded with. */
export type ReportWording = Pick<DeskProps, 'needs' | 'areas' | 'language'> & {
  readonly words: Pick<DeskProps['words'], 'report'>;
};

/** The tables of a report, with every row that it has. */
export function reportLines(report: Report, wording: ReportWording): ReportTable[] {
  const { needs, areas, language } = wording;
  const words = wording.words.report;
  const needNames = new Map(needs.map(({ id, ask }) => [id, ask]));
  const areaNames = new Map(areas.map(({ id, name }) => [id, name]));
  const all: ReportLine = { name: words.all, counts: [report.total], isSum: true };
  const { columns } = words;
  return [
    {
      id: 'needs',
      title: words.titles.needs,
      columns: [columns.need, columns.asks, columns.offers, columns.total],
      rows: [
        ...report.needs.map(({ id, asks, offers, total }) => ({
          name: needNames.get(id) ?? words.otherNeed,
          counts: [asks, offers, total],
        })),
        { name: words.all, counts: [report.asks, report.offers, report.total], isSum: true },
      ],
    },
    {
      id: 'areas',
      title: words.titles.areas,
      columns: [columns.area, columns.total],
      rows: [
        ...report.areas.map(({ id, count }) => ({
          name: areaNames.get(id) ?? words.noArea,
          counts: [count],
        })),
        all,
      ],
    },
    {
      id: 'months',
      title: words.titles.months,
      columns: [columns.month, columns.total],
      rows: [
        ...report.months.map(({ id, count }) => ({
          name: sayLooseDate(language, id),
          counts: [count],
        })),
        all,
      ],
    },
    {
      id: 'met',
      title: words.titles.met,
      columns: [columns.met, columns.asks],
      rows: [
        { name: words.met, counts: [report.met] },
        { name: words.notMet, counts: [report.notMet] },
        { name: words.all, counts: [report.asks], isSum: true },
      ],
    },
  ];
}
