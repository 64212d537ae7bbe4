// Ships to the browser, on the navigators' desk only.
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { chooseLetters, firstStatus } from './choose-letters.ts';
import { useOrderedLetters } from './use-ordered-letters.ts';

/**
 * Stands beside the list while no letter is open: where to begin. None opens by itself, because whoever walks by could
 * read it.
 */
export function PickLetter({ onOpen }: { onOpen: (letter: string) => void }) {
  const { desk, props } = useOpenDesk();
  const { pick } = props.words.frame;
  const { ordered, world } = useOrderedLetters();
  const choice = { scope: 'all', query: '' } as const;
  const view = { board: desk.board, me: desk.me, textOf: () => '' };
  const { counts } = chooseLetters(ordered, { ...choice, status: 'new' }, view);
  const status = firstStatus(counts);
  const [first] = chooseLetters(ordered, { ...choice, status }, view).shown;
  const svg = world.needs.get(first?.request.items[0]?.need ?? '')?.svg;
  if (desk.requests.length === 0) {
    return (
      <div className="desk-pick">
        <h2>{pick.empty}</h2>
        <p className="soft">{pick.emptyHow}</p>
      </div>
    );
  }
  return (
    <div className="desk-pick">
      {/* Drawn by our own code while the site was built. */}
      {svg && <span className="desk-block" dangerouslySetInnerHTML={{ __html: svg }} />}
      <h2>{pick.heading}</h2>
      <p className="soft">{pick.order}</p>
      {first && status !== 'done' && (
        <button
          type="button"
          className="desk-button"
          onClick={() => {
            onOpen(first.id);
          }}
        >
          {fill(pick.first, { code: first.code })}
        </button>
      )}
    </div>
  );
}
