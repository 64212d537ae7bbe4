// Ships to the browser, written into pages as text: it may use nothing from outside of itself.

/**
 * The one gate for text that becomes HTML or the address of a script (Trusted Types), on pages that load script files:
 * drawings of our own code, which have no words but their label, and scripts of this site. Everything else throws, as
 * it does on all other pages. Browsers without Trusted Types go on without.
 */
export function trustOwn({ trustedTypes, location }: TrustingWindow): void {
  const drawing = /^(<\/?(svg|path)( (?!on|href|style)[\w-]+="[^"<>]*")*\/?>)*$/;
  const pass = (text: string, isOurs: boolean) => {
    if (isOurs) return text;
    throw new TypeError('This is none of ours.');
  };
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => pass(html, drawing.test(html)),
    createScriptURL: (url) => pass(url, new URL(url, location.href).origin === location.origin),
  });
}

/** What is used of a window; TypeScript's own types do not know Trusted Types yet. */
export interface TrustingWindow {
  readonly location: Pick<Location, 'href' | 'origin'>;
  readonly trustedTypes?: {
    createPolicy: (
      name: string,
      rules: Record<'createHTML' | 'createScriptURL', (text: string) => string>,
    ) => unknown;
  };
}
