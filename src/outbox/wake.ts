// Ships to the browser.

/** Calls back whenever a waiting request may get through: signal is back, or the page is looked at again. */
export function wakeOn(page: Document, view: EventTarget, wake: () => void): () => void {
  const onVisible = () => {
    if (page.visibilityState === 'visible') wake();
  };
  view.addEventListener('online', wake);
  view.addEventListener('pageshow', onVisible);
  page.addEventListener('visibilitychange', onVisible);
  return () => {
    view.removeEventListener('online', wake);
    view.removeEventListener('pageshow', onVisible);
    page.removeEventListener('visibilitychange', onVisible);
  };
}
