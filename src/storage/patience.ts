// Ships to the browser.

/** How long, in milliseconds, a browser may take to answer before we say that it will not. */
export const PATIENCE = 4000;

/** What a promise gives, or `otherwise` when it fails or takes too long: storage may never answer. */
export async function within<T, F>(promise: Promise<T>, otherwise: F): Promise<T | F> {
  try {
    return await inTime(promise, otherwise);
  } catch {
    return otherwise;
  }
}

/** What a promise gives, or `otherwise` when it takes too long; fails when the promise does. */
export async function inTime<T, F>(promise: Promise<T>, otherwise: F): Promise<T | F> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<F>((resolve) => {
    giveUp = setTimeout(resolve, PATIENCE, otherwise);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(giveUp);
  }
}
