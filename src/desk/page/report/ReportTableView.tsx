// Ships to the browser, on the navigators' desk only.
import { count } from '../../../words/fill.ts';
import type { DeskProps } from '../../desk-props.ts';
import { drawBars } from '../../report/draw-bars.ts';
import type { ReportTable } from '../../report/report-lines.ts';

/** One table, with a bar in each row for readers who see it. */
export function ReportTableView({ table, words, language }: TableProps) {
  const { title, columns, rows } = table;
  // Only what is asked and offered is drawn: their sum would make the others short.
  const drawn = columns.length > 2 ? 2 : 1;
  const parts = rows.filter(({ isSum }) => !isSum);
  const most = Math.max(
    0,
    ...parts.flatMap(({ counts }) => counts.slice(0, drawn).map((each) => each ?? 0)),
  );
  return (
    <table className="report-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={column} scope="col" className={at > 0 ? 'report-number' : undefined}>
              {column}
            </th>
          ))}
          <td className="report-chart" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, counts, isSum }) => (
          <tr key={name} data-sum={isSum ? '' : undefined}>
            <th scope="row">{name}</th>
            {counts.map((number, at) => (
              <td key={columns[at + 1]} className="report-number">
                {number === undefined ? (
                  <span className="report-hidden">{words.hidden}</span>
                ) : (
                  count(language, { other: '{count}' }, number)
                )}
              </td>
            ))}
            <td
              className="report-chart"
              aria-hidden="true"
              dangerouslySetInnerHTML={{
                __html: isSum ? '' : drawBars(counts.slice(0, drawn), most),
              }}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableProps {
  table: ReportTable;
  words: Pick<DeskProps['words']['report'], 'hidden'>;
  language: string;
}
