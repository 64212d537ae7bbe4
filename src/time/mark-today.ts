// Ships to the browser, inline on every page that shows hours or dates. Without it the pages still tell the truth.

/**
 * Hides what has passed and says which day is today.
 * `[data-until]` holds the second (Unix time) at which its element has passed; `[data-date]` a calendar day whose
 * `[data-label]` may say Today; `[data-hours]` a week of `[data-day]` rows (0 = Sunday) that today's are copied from.
 */
export function markToday(page: Document, now: number): void {
  const { zone: timeZone, today, tomorrow, shut } = page.documentElement.dataset;
  const days = [0, 1].map((ahead) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now + ahead * 864e5),
  );
  const all = (root: ParentNode, selector: string) => root.querySelectorAll<HTMLElement>(selector);

  all(page, '[data-until]').forEach((element) => {
    element.hidden = Number(element.dataset['until']) * 1e3 <= now;
  });
  all(page, '[data-none]').forEach((element) => {
    element.hidden = Boolean(element.parentElement?.querySelector('[data-until]:not([hidden])'));
  });

  days.forEach((day, ahead) => {
    const name = [today, tomorrow][ahead] ?? '';
    all(page, `[data-date="${day}"] [data-label]`).forEach((label) => {
      label.textContent = name;
      label.hidden = false;
    });
    const date = Number(day.slice(8));
    const last = new Date(Date.parse(day) + 6048e5).getUTCDate() < 8;
    all(page, '[data-hours]').forEach((week) => {
      const row = week.querySelector<HTMLElement>(`[data-day="${new Date(day).getUTCDay()}"]`);
      const box = week.querySelector<HTMLElement>(`[data-ahead="${ahead}"]`);
      if (!row || !box) return;
      const copy = row.cloneNode(true) as HTMLElement;
      all(copy, '[data-on]').forEach((line) => {
        const [weeks = '', from = '', until = ''] = (line.dataset['on'] ?? '').split(' ');
        const nth = String(Math.ceil(date / 7));
        const inWeek = weeks === '*' || weeks.split(',').some((week) => week === nth || (week === '-1' && last));
        const monthDay = day.slice(5);
        const inSeason =
          !from || (from <= until ? monthDay >= from && monthDay <= until : monthDay >= from || monthDay <= until);
        if (!inWeek || !inSeason) line.remove();
      });
      const [dayName, openings] = copy.children;
      const lines = openings?.querySelector('[data-on]') ? openings.innerHTML : '';
      box.innerHTML = `<p>${name}, ${dayName?.textContent ?? ''}</p>${lines || `<p>${shut ?? ''}</p>`}`;
      box.hidden = false;
    });
  });
}
