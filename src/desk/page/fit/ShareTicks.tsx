// Ships to the browser, on the navigators' desk only.
import type { Request } from '../../../schema/request.ts';
import { useOpenDesk } from '../../desk-context.ts';
import type { SharedWay } from '../../follow/message.ts';

/** What one side may be told of the other, each by its own tick: agreeing to help is not agreeing to give a number. */
export function ShareTicks({ of, share, onChange }: ShareTicksProps) {
  const { pairs } = useOpenDesk().props.words.fit;
  const ways = of.contact.ways.filter((way) => way !== 'navigator');
  if (!of.name && ways.length === 0) return null;
  return (
    <fieldset className="fit-share">
      <legend>{pairs.share}</legend>
      {of.name && (
        <label className="fit-check">
          <input
            type="checkbox"
            autoComplete="off"
            checked={share.name}
            onChange={({ target }) => {
              onChange({ ...share, name: target.checked });
            }}
          />
          {pairs.shares.name}
        </label>
      )}
      {ways.map((way) => (
        <label key={way} className="fit-check">
          <input
            type="checkbox"
            autoComplete="off"
            checked={share.way === way}
            onChange={({ target }) => {
              // One way is enough, so ticking another takes the first away.
              onChange({ ...share, way: target.checked ? way : undefined });
            }}
          />
          {pairs.shares[way]}
        </label>
      ))}
    </fieldset>
  );
}

export interface Share {
  readonly name: boolean;
  readonly way?: SharedWay | undefined;
}
interface ShareTicksProps {
  /** Whose name or number it is. */
  of: Pick<Request, 'name' | 'contact'>;
  share: Share;
  onChange: (share: Share) => void;
}
