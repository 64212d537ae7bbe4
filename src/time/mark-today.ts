// Ships to the browser, inline on every page that shows hours or dates. Without it the pages still tell the truth.

/**
 * Hides what has passed and says which day is today. `[data-until]` holds the second (Unix time) at which its
 * element has passed; `[data-date]` is a calendar day whose `[data-label]` may say Today; `[data-hours]` is a week
 * of `[data-day]` rows (0 = Sunday), from which the lines that count today (`[data-on]`: weeks of the month, season)
 * are copied into `[data-ahead="0"]`, tomorrow's into `[data-ahead="1"]`.
 */
export function markToday(page: Document, now: number): void {
  const all = (root: ParentNode, selector: string) => root.querySelectorAll<HTMLElement>(selector);
  const { zone: timeZone, today, tomorrow, shut } = page.documentElement.dataset;

  all(page, '[data-until]').forEach((element) => {
    element.hidden = Number(element.dataset['until']) * 1e3 <= now;
  });

  [today, tomorrow].forEach((name, ahead) => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now + ahead * 864e5);
    const date = new Date(day);
    const nth = Math.ceil(date.getUTCDate() / 7);
    const last = new Date(+date + 6048e5).getUTCDate() < 8 ? -1 : nth;
    const monthDay = day.slice(5);

    all(page, `[data-date="${day}"] [data-label]`).forEach(
      (label) => (label.textContent = name ?? ''),
    );

    all(page, `[data-ahead="${ahead}"]`).forEach((box) => {
      const row = box.parentElement?.querySelector<HTMLElement>(`[data-day="${date.getUTCDay()}"]`);
      if (!row) return;
      box.innerHTML = `<p>${name}, ${row.dataset['name']}</p>${row.lastElementChild?.innerHTML}`;
      all(box, '[data-on]').forEach((line) => {
        const [weeks = '', from = '', until = '~'] = line.dataset['on']?.split(' ') ?? [];
        const counts =
          /\*/.test(weeks) || weeks.split(',').some((week) => +week === nth || +week === last);
        const after = monthDay >= from;
        const before = monthDay <= until;
        if (!counts || !(from <= until ? after && before : after || before)) line.remove();
      });
      if (!box.children[1]) box.append(shut ?? '');
      box.hidden = false;
    });
  });
}
