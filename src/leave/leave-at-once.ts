// Ships to the browser, written into pages as text: it may use nothing from outside of itself.

/**
 * Leaves in one step, by a click on any `[data-leave]` link or by Shift three times within five seconds with
 * nothing else in between: the page is blank at once, the words are wiped, the form's own entries leave the
 * history, and the page `to` takes over. Other tabs that run this leave too. Needs nothing but itself, so it
 * works before the page is whole; without it the links are plain links to the same page.
 * The three presses are after GOV.UK's "Exit this page".
 */
export function leaveAtOnce(
  wipe: (known: string[], patience: number) => Promise<void>,
  { to, home, title, presses, known }: Leaving,
): void {
  let tabs: BroadcastChannel | undefined;
  try {
    tabs = new BroadcastChannel('patchwork-leave');
  } catch {
    // Too old a browser, or one in which this site's data is blocked: this page leaves alone.
  }
  let left = false;
  let pressed = 0;
  let expiry: ReturnType<typeof setTimeout> | undefined;
  let status: HTMLElement | undefined;

  const leave = async (address: string) => {
    if (left) return;
    left = true;
    document.documentElement.replaceChildren(
      ...['head', 'body'].map((name) => document.createElement(name)),
    );
    document.title = title;
    tabs?.postMessage('');
    await Promise.all([wipe(known, 250), firstEntry()]);
    // With nothing of this page ahead, its entry can be taken over. Else it becomes the site's first page,
    // and a new entry after it drops those ahead.
    const { currentEntry, canGoForward } = (window as Partial<Window>).navigation ?? {};
    if (!currentEntry || !canGoForward) location.replace(address);
    else {
      history.replaceState(null, '', home);
      // The entry still has the title it was left with.
      document.title = '';
      document.title = title;
      location.assign(address);
    }
  };

  /** Goes back to the page's first entry, when the browser can tell which that is. */
  const firstEntry = () => {
    const { navigation } = window as Partial<Window>;
    const first = navigation?.entries().find(({ sameDocument }) => sameDocument);
    if (!first || first.key === navigation?.currentEntry?.key) return;
    const late = new Promise((resolve) => setTimeout(resolve, 250));
    return Promise.race([navigation?.traverseTo(first.key).committed, late]).catch(() => 0);
  };

  const say = (text = '') => {
    if (!status) {
      status = document.createElement('p');
      status.className = 'sr';
      status.setAttribute('role', 'status');
      document.body.append(status);
    }
    const live = status;
    // A live region that is filled as it appears is not read.
    setTimeout(() => (live.textContent = text), 50);
  };

  const forget = () => {
    clearTimeout(expiry);
    if (pressed) say();
    pressed = 0;
  };

  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    heard: (event: WindowEventMap[Type]) => void,
  ) => {
    addEventListener(type, heard, true);
  };
  listen('keydown', ({ key, repeat }) => {
    if (key !== 'Shift') forget();
    else if (!repeat) {
      pressed += 1;
      clearTimeout(expiry);
      expiry = setTimeout(forget, 5000);
      if (pressed > 2) void leave(to);
      else say(presses[pressed - 1]);
    }
  });
  listen('pointerdown', forget);
  listen('click', (event) => {
    const link = event
      .composedPath()
      .find((part) => part instanceof HTMLAnchorElement && 'leave' in part.dataset);
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void leave(link.href);
  });
  // The form must not draw its first step while we go back to it: it would set its title again.
  listen('popstate', (event) => {
    if (left) event.stopImmediatePropagation();
  });
  // "Back" may wake this page up as it was.
  listen('pageshow', ({ persisted }) => {
    if (left && persisted) location.reload();
  });
  if (tabs) tabs.onmessage = () => void leave(to);
}

/** What the script is told when it is written into a page. */
export interface Leaving {
  /** Address of the page that goes on from here. */
  to: string;
  /** Address of the site's first page, for the history. */
  home: string;
  /** A title that tells nothing. */
  title: string;
  /** Said after the first and the second press. */
  presses: [string, string];
  /** Databases to delete where they cannot be listed. */
  known: string[];
}
