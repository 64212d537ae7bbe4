// Ships to the browser, inline on every page that shows hours or dates. Without it the pages still tell the truth.

/**
 * Hides what has passed and says which day is today. `[data-until]` holds the second (Unix time) at which its
 * element has passed; `[data-date]` is a calendar day whose `[data-label]` may say Today; `[data-hours]` is a week
 * of `[data-day]` rows (0 = Sunday), from which the lines that count today (`[data-on]`: weeks of the month as digits,
 * 0 the last one, then the season) are copied into `[data-ahead="0"]`, tomorrow's into `[data-ahead="1"]`.
 * Every byte of it stands in every such page, so it is written to be short when packed.
 */
export function markToday(page: Document, now: number): void {
  const each = (root: ParentNode | null, name: string, run: (found: HTMLElement) => void) =>
    root?.querySelectorAll<HTMLElement>(`[data-${name}]`).forEach(run);
  const {
    zone: timeZone,
    today,
    tomorrow,
    shut,
  } = page.documentElement.dataset as Record<'zone' | 'today' | 'tomorrow' | 'shut', string>;

  each(page, 'until', (element) => {
    element.hidden = +(element.dataset['until'] ?? 0) * 1e3 <= now;
  });

  [today, tomorrow].forEach((name, ahead) => {
    const day = new Date(now + ahead * 864e5).toLocaleDateString('en-CA', { timeZone });
    const date = new Date(day);
    const nth = Math.ceil(+day.slice(8) / 7);
    const last = new Date(+date + 6048e5).getUTCDate() < 8 ? 0 : nth;
    const monthDay = day.slice(5);

    each(page, `date="${day}"] [data-label`, (label) => (label.textContent = name));

    each(page, `ahead="${ahead}"`, (box) => {
      each(box.parentNode, `day="${date.getUTCDay()}"`, (row) => {
        box.children[0]?.append(`${name}, ${row.dataset['name']}`);
        each(row, 'on', (line) => {
          const [weeks = '', from = '', until = '~'] = line.dataset['on']?.split(' ') ?? [];
          // Both or neither within one year; just one of them in a season that goes over New Year.
          const isSeason = (monthDay >= from === monthDay <= until) === from <= until;
          // Copied as an element: nothing that an editor wrote is ever read as HTML here.
          if (isSeason && RegExp(`[*${nth}${last}]`).test(weeks)) box.append(line.cloneNode(true));
        });
        if (!box.children[1]) box.append(shut);
        box.hidden = false;
      });
    });
  });
}
