// Ships to the browser, on the navigators' desk only.
import { useMemo, useState } from 'react';
import { saveFile } from '../../../receipt/save-file.ts';
import { dayAt } from '../../../time/calendar-day.ts';
import { fill } from '../../../words/fill.ts';
import { UNTOUCHED } from '../../board/board-state.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { DeskProps } from '../../desk-props.ts';
import { areasOf } from '../../follow/areas-of.ts';
import { countLetter } from '../../follow/count-letter.ts';
import type { LetterCount } from '../../follow/count-letter.ts';
import { countReport } from '../../report/count-report.ts';
import { monthsOf, PERIODS } from '../../report/months-of.ts';
import type { Period } from '../../report/months-of.ts';
import { reportLines } from '../../report/report-lines.ts';
import { writeCsv } from '../../report/write-csv.ts';
import type { OpenDesk } from '../../session/snapshot.ts';
import { usePrintedAlone } from '../sheets/use-printed-alone.ts';
import { FirstContact } from './FirstContact.tsx';
import { ReportTableView } from './ReportTableView.tsx';

/** Numbers of the letters that are here and of those that were deleted: tables with bars, to save or to print. */
export function Report() {
  usePrintedAlone();
  const { props, desk, clock } = useOpenDesk();
  const words = props.words.report;
  const [period, setPeriod] = useState<Period>('year');
  const today = dayAt(new Date(clock()), props.zone);
  const letters = useMemo(() => countAll(desk, props), [desk, props]);
  const months = monthsOf(
    period,
    today,
    letters.map(({ month }) => month),
  );
  const report = countReport(letters, frameOf(props, months));
  const tables = reportLines(report, props);
  return (
    <section className="report" data-printed>
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p className="no-print">{words.lead}</p>
      <PeriodChoice chosen={period} onChoose={setPeriod} words={words} />
      <p>{words.rule}</p>
      <p className="report-once no-print">{words.once}</p>
      {report.total === undefined && <p className="report-few">{words.few}</p>}
      {tables.map((table) => (
        <ReportTableView key={table.id} table={table} words={words} language={props.language} />
      ))}
      <FirstContact hours={report.hours} words={words} language={props.language} />
      <p className="report-actions no-print">
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            saveFile(fileName(words, months), writeCsv(tables, words), 'text/csv;charset=utf-8');
          }}
        >
          {words.save}
        </button>
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </button>
      </p>
    </section>
  );
}

function PeriodChoice({ chosen, onChoose, words }: PeriodChoiceProps) {
  return (
    <fieldset className="report-period">
      <legend>{words.period}</legend>
      {PERIODS.map((period) => (
        <label key={period}>
          <input
            type="radio"
            name="report-period"
            checked={period === chosen}
            onChange={() => {
              onChoose(period);
            }}
          />{' '}
          {words.periods[period]}
        </label>
      ))}
    </fieldset>
  );
}

/** What is here, without tests and spam, and what was deleted before. */
function countAll({ requests, board }: OpenDesk, { zone, towns }: DeskProps): LetterCount[] {
  const areaOf = areasOf(towns);
  const here = requests.flatMap((request) => {
    const state = board.letters.get(request.id) ?? UNTOUCHED;
    return state.spam ? [] : countLetter(request, state, board.pairs, { zone, areaOf });
  });
  return [...here, ...board.counted];
}

function frameOf(
  { needs, areas }: DeskProps,
  months: readonly string[],
): Parameters<typeof countReport>[1] {
  return { needs: needs.map(({ id }) => id), areas: areas.map(({ id }) => id), months };
}

function fileName({ file }: ReportWords, months: readonly string[]): string {
  return fill(file, { from: months[0] ?? '', until: months.at(-1) ?? '' });
}

type ReportWords = DeskProps['words']['report'];

interface PeriodChoiceProps {
  chosen: Period;
  onChoose: (period: Period) => void;
  words: ReportWords;
}
