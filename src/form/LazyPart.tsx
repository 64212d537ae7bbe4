// Ships to the browser.
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

/**
 * A part of the form that nobody must have, loaded when it is first shown. When it cannot be loaded (no signal just then)
 * it stays away until the next visit, as browsers remember a failed import, and the rest of the form goes on.
 * @param load always the same function.
 */
export function LazyPart({ load }: { load: () => Promise<{ default: ComponentType }> }) {
  const [Part, setPart] = useState<ComponentType>();
  useEffect(() => {
    void load().then(
      (loaded) => {
        setPart(() => loaded.default);
      },
      () => undefined,
    );
  }, [load]);
  return Part ? <Part /> : null;
}
