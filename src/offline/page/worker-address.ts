// Ships to the browser.

/** The part of Trusted Types that is used here; TypeScript's own types do not know it yet. */
type TypesWindow = {
  readonly trustedTypes?: {
    readonly defaultPolicy: unknown;
    createPolicy: (
      name: string,
      rules: { createScriptURL: () => string },
    ) => { createScriptURL: (text: string) => string };
  };
};

/**
 * The address of a worker as a browser takes it: the page's policy "offline" is good for this one address and for nothing
 * else. A page with programs has a policy for all addresses of the site, and makes no second one.
 * @throws {TypeError} when called twice on a page, which may make that policy once.
 */
export function workerAddress(address: string, window: object): string {
  const { trustedTypes } = window as TypesWindow;
  if (!trustedTypes || trustedTypes.defaultPolicy) return address;
  return trustedTypes
    .createPolicy('offline', { createScriptURL: () => address })
    .createScriptURL('');
}
