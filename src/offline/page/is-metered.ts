// Ships to the browser.

/** What a browser says of its line (Network Information API): Chrome, Edge, Samsung and Opera do, Firefox and Safari do not. */
type Line = { readonly saveData?: boolean; readonly type?: string };

/**
 * Whether a line is one where people pay for what is loaded: they said so, or it is a phone's (`type` is told on Android and
 * ChromeOS alone). A browser that says nothing is taken at its word.
 */
export function isMetered(navigator: object): boolean {
  const { connection } = navigator as { readonly connection?: Line };
  return connection?.saveData === true || connection?.type === 'cellular';
}
