// Ships to the browser, on the navigators' desk only.
import { fill } from '../../words/fill.ts';
import { useDesk } from '../desk-context.ts';

/** How far opening is. Read out when it begins and not with every letter. */
export function OpeningLine({ done, of }: { done: number; of: number }) {
  const { opening, openingSome } = useDesk().props.words.frame;
  return (
    <div className="desk-opening">
      <p role="status">{opening}</p>
      {of > 0 && (
        <>
          <progress aria-label={opening} max={of} value={done} />
          <p className="small soft">{fill(openingSome, { done, of })}</p>
        </>
      )}
    </div>
  );
}
