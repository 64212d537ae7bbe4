import { describe, expect, test } from 'vitest';
import { aRequest, idOf, world } from './outbox-world.ts';

const REQUEST = aRequest(1);

describe('the next try', () => {
  test('comes by itself after the pause that the service asked for, in seconds', async () => {
    const { tab, weather, timers, passPause, time } = world();
    weather.push('busy');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'service' });
    expect(timers.at(-1)?.ms).toBeGreaterThan(6990);
    expect(tab.state()).toMatchObject({ until: expect.closeTo(time.now + 7000, -2) as number });
    await passPause(tab);
    expect(tab.state().kind).toBe('received');
  });

  test('comes after a pause that was asked for as a date', async () => {
    const { tab, weather, timers } = world();
    weather.push('busy-date');
    await tab.send(REQUEST);
    expect(timers.at(-1)?.ms).toBeGreaterThan(89_900);
    expect(timers.at(-1)?.ms).toBeLessThanOrEqual(91_000);
  });

  test('waits for the asked pause after a reload, a wake and in another tab; a person need not', async () => {
    const { tab, openTab, weather, form } = world();
    weather.push('busy');
    await tab.send(REQUEST);
    await tab.wake();
    const next = openTab();
    await next.load();
    await next.send(aRequest(2));
    expect(form.counts.posts).toBe(1);
    expect(next.state()).toMatchObject({ kind: 'waiting', cause: 'service', tries: 0 });
    await next.retry();
    expect(form.counts.posts).toBe(3);
    expect(next.state().kind).toBe('received');
  });

  test('comes sooner when something wakes the page, if the service asked for nothing', async () => {
    const { tab, weather } = world();
    weather.push('down');
    await tab.send(REQUEST);
    await tab.wake();
    expect(tab.state().kind).toBe('received');
  });

  test('comes later and later, up to five minutes', async () => {
    const { tab, weather, timers, passPause } = world();
    weather.push(...Array<'down'>(8).fill('down'));
    await tab.send(REQUEST);
    const pauses = [];
    while (tab.state().kind === 'waiting') {
      pauses.push(Math.round((timers.at(-1)?.ms ?? 0) / 1000));
      await passPause(tab);
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
  });

  test('comes soon again once the service has taken another letter', async () => {
    const { tab, form, weather, timers } = world({
      answer: (body) => {
        if (weather.shift() === 'down') throw new TypeError('Failed to fetch');
        if (body.includes(idOf(1))) return new Response('', { status: 500 });
        return form.answer('good', body, 0);
      },
    });
    await tab.send(REQUEST);
    for (let press = 0; press < 3; press += 1) await tab.retry();
    expect(timers.at(-1)?.ms).toBeGreaterThan(39_900);
    await tab.send(aRequest(2));
    weather.push('down');
    await tab.send(aRequest(3));
    expect(timers.at(-1)?.ms).toBeLessThan(10_001);
  });

  test('respects the longer pause that another tab has begun', async () => {
    const { tab, openTab, weather, timers, form, wait } = world();
    weather.push('down', 'down');
    await tab.send(REQUEST);
    const [first] = timers;
    await openTab().retry();
    wait(first?.ms ?? 0);
    first?.run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(form.counts.posts).toBe(2);
    expect(tab.state().kind).toBe('waiting');
  });

  test('is one try for all tabs, when all wake at once', async () => {
    const { tab, openTab, weather, form } = world();
    weather.push('down', 'down', 'down', 'down', 'down');
    await tab.send(REQUEST);
    const tabs = [tab, openTab(), openTab(), openTab()];
    await Promise.all(tabs.map((each) => each.wake()));
    expect(form.counts.posts).toBe(2);
  });

  test('does not come after the page was closed', async () => {
    const { tab, weather, timers, form } = world();
    weather.push('down');
    await tab.send(REQUEST);
    tab.close();
    expect(timers.at(-1)?.off).toBe(true);
    timers.at(-1)?.run();
    await Promise.resolve();
    expect(form.counts.posts).toBe(1);
  });
});
