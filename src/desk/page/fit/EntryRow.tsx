// Ships to the browser, on the navigators' desk only.
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { EntrySuggestion } from '../../match/suggestion.ts';
import { ReasonList } from './ReasonList.tsx';

/** An entry of the directory that could fit, with its evidence, to be put on the neighbor's sheet. */
export function EntryRow({ letter, name, suggestion }: EntryRowProps) {
  const { props, session, desk } = useOpenDesk();
  const { fit } = props.words;
  const { entry, reasons } = suggestion;
  const codes = desk.board.letters.get(letter)?.sheet ?? [];
  const on = codes.includes(entry.code);
  const add = name ? fill(fit.addToSheetOf, { name }) : fit.addToSheet;
  const action = on ? fit.takeOff : add;
  const about = [entry.when, entry.evidence].filter(Boolean).join('; ');
  return (
    <li className="fit-entry">
      <div>
        <p>
          {entry.page === undefined ? (
            <strong>{entry.title}</strong>
          ) : (
            <a href={entry.page} target="_blank" rel="noreferrer">
              {entry.title}
            </a>
          )}{' '}
          {about && fill(fit.evidence, { text: about })}
        </p>
        <ReasonList reasons={reasons} name={name} />
      </div>
      <button
        type="button"
        className="desk-button plain"
        aria-label={fill(fit.addEntry, { action, title: entry.title })}
        onClick={() => {
          const others = codes.filter((code) => code !== entry.code);
          session.board().setSheet(letter, on ? others : [...others, entry.code]);
        }}
      >
        {action}
      </button>
    </li>
  );
}

interface EntryRowProps {
  /** Id of the letter that asks. */
  letter: string;
  /** What its person is called; empty for nobody. */
  name: string;
  suggestion: EntrySuggestion;
}
