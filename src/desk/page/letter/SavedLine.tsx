// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import { saySaved } from './say-saved.ts';

/** Where what is written here is by now, never better than it is. */
export function SavedLine() {
  const { props, desk } = useOpenDesk();
  return (
    <p className="letter-small letter-saved" role="status">
      {saySaved(desk, props)}
    </p>
  );
}
