// Ships to the browser.

/** Callbacks that React's `useSyncExternalStore` can subscribe to. */
export function listenerSet(): ListenerSet {
  const listeners = new Set<() => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    call() {
      for (const listener of [...listeners]) listener();
    },
  };
}

export interface ListenerSet {
  add: (listener: () => void) => () => void;
  call: () => void;
}
