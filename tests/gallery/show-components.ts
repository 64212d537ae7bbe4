import type { Browser, Page } from 'playwright-core';
import { SHOWN_LANGUAGES } from './build-components.ts';
import { SHOWN_AT } from './show-folder.ts';
import { takeShot, VIEWS } from './shot.ts';
import type { Shot } from './shot.ts';
import { openLooking, openQuiet } from './take-picture.ts';

/** What a finger or a key can reach in a component. */
const REACHED = 'a[href], button, input, summary, select';
const MARK = 'data-shot';

/** Takes every part of the page of components into `folder`: in every view, and one of each component under focus and hand. */
export async function showComponents(
  browser: Browser,
  site: string,
  folder: string,
): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const { width, scheme } of VIEWS) {
    const context = await openLooking(browser, { width, scheme, site });
    const page = await context.newPage();
    for (const language of SHOWN_LANGUAGES) {
      const path = `/${language}/`;
      await openQuiet(page, `${SHOWN_AT}${path}`, scheme);
      const told = { network: 'components', language, path, width, scheme };
      const parts = await page
        .locator('[data-part]')
        .evaluateAll((all) => all.map((part) => part.getAttribute('data-part') ?? ''));
      for (const group of parts)
        shots.push(
          await takeShot(
            page,
            folder,
            { ...told, group, state: 'every state' },
            `[data-part="${group}"]`,
          ),
        );
      if (language === 'en' && width === 360 && scheme !== 'print')
        shots.push(...(await showReached(page, folder, told)));
    }
    await context.close();
  }
  return shots;
}

/** One specimen of each component that can be reached, with the focus on its first target and then the pointer over it. */
async function showReached(
  page: Page,
  folder: string,
  told: Pick<Shot, 'network' | 'language' | 'path' | 'width' | 'scheme'>,
): Promise<Shot[]> {
  const names = await page.locator('[data-component]').evaluateAll(
    (figures, { reached, mark }) => {
      const seen = new Set<string>();
      for (const figure of figures) {
        const name = figure.getAttribute('data-component') ?? '';
        const target = [...figure.querySelectorAll(reached)].find((each) => each.checkVisibility());
        if (seen.has(name) || target === undefined) continue;
        seen.add(name);
        figure.setAttribute(mark, name);
        target.setAttribute(`${mark}-target`, name);
      }
      return [...seen];
    },
    { reached: REACHED, mark: MARK },
  );
  const shots: Shot[] = [];
  for (const name of names) {
    const target = page.locator(`[${MARK}-target="${name}"]`);
    // Focus by script is shown as focus by key only after a key.
    await page.keyboard.press('Shift');
    for (const state of ['focus', 'hover'] as const) {
      if (state === 'focus') await target.focus();
      else await target.hover({ force: true });
      shots.push(
        await takeShot(page, folder, { ...told, group: state, state: name }, `[${MARK}="${name}"]`),
      );
    }
    await page.mouse.move(0, 0);
    await target.blur();
  }
  return shots;
}
