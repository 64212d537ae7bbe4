// Ships to the browser, on the search page only.

const REST_MS = 500;

/** The page's address follows the search, a moment after the last key: browsers refuse it when it changes too often. */
export function openAddress() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string | undefined;

  const write = (address: string): void => {
    waiting = undefined;
    if (location.search !== address) {
      history.replaceState(history.state, '', `${location.pathname}${address}`);
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting !== undefined) write(waiting);
  };
  return {
    /** `soon` waits for the keys to rest. */
    follow(address: string, soon: boolean): void {
      clearTimeout(timer);
      waiting = address;
      if (soon) timer = setTimeout(flush, REST_MS);
      else flush();
    },
    flush,
  };
}

export type Address = ReturnType<typeof openAddress>;
