// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import { STATUSES } from '../../board/board-state.ts';
import type { Status } from '../../board/board-state.ts';
import { localeOf } from '../../../words/locale.ts';
import { SCOPES } from './choose-letters.ts';
import type { Scope } from './choose-letters.ts';

/** Which letters are shown: a status with its count, and whose. */
export function StatusTabs({ chosen, scope, counts, onStatus, onScope }: StatusTabsProps) {
  const { words, language } = useOpenDesk().props;
  const { list } = words;
  const numbers = new Intl.NumberFormat(localeOf(language));
  return (
    <>
      <div className="desk-tabs" role="group" aria-label={list.statusLabel}>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            data-status={status}
            aria-pressed={status === chosen}
            onClick={() => {
              onStatus(status);
            }}
          >
            <span>{list.statuses[status]}</span> <strong>{numbers.format(counts[status])}</strong>
          </button>
        ))}
      </div>
      <div className="desk-scopes" role="group" aria-label={list.scope}>
        {SCOPES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === scope}
            onClick={() => {
              onScope(each);
            }}
          >
            {list.scopes[each]}
          </button>
        ))}
      </div>
    </>
  );
}

interface StatusTabsProps {
  /** None while words are looked for: those are found in every status. */
  chosen: Status | undefined;
  scope: Scope;
  counts: Readonly<Record<Status, number>>;
  onStatus: (status: Status) => void;
  onScope: (scope: Scope) => void;
}
