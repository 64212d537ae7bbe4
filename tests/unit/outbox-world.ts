import { deliveryTo } from '../../src/delivery/delivery.ts';
import { memoryStore } from '../../src/outbox/memory-store.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import type { Sending } from '../../src/outbox/outbox-item.ts';
import type { OutboxStore } from '../../src/outbox/outbox-store.ts';
import type { FormService } from '../../src/schema/form-service.ts';
import type { Letter, RequestNews } from '../../src/schema/letter.ts';

/** What a network can do to one post. `lost` is the worst: stored, and the answer never arrives. */
export type Weather = 'good' | 'down' | 'lost' | 'busy' | 'busy-date' | 'gateway' | 'captcha';

export const INBOX: FormService = { kind: 'inbox', address: 'https://forms.example/v1/requests' };
export const MAIL: FormService = { kind: 'mailto', address: 'help@example.org' };

/** A UUID for a small number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A letter to send. Sealing gives other bytes each time, so each packing does too. */
export function aRequest(number: number, onPack = () => undefined): Sending {
  return { id: idOf(number), kind: 'request', pack: () => pack(idOf(number), onPack) };
}

export function someNews(number: number, about: number, news: RequestNews['news']): Sending {
  const id = idOf(number);
  return { id, kind: 'news', about: idOf(about), news, pack: () => pack(id) };
}

let packed = 0;
function pack(id: string, onPack: () => void = () => undefined): Promise<Letter> {
  onPack();
  packed += 1;
  const plain = JSON.stringify({ id, details: `To the clinic, packing ${packed}` });
  return Promise.resolve({ id, network: 'example', version: '2', plain });
}

/** One browser with one store and its locks, and a form service that keeps one letter for one id. */
export function world({ store = memoryStore(), service = INBOX, answer }: World = {}) {
  const weather: Weather[] = [];
  const timers: { run: () => void; ms: number; off?: boolean }[] = [];
  const form = aFormService();
  const time = { now: Date.UTC(2026, 10, 22) };
  const locks = queues();
  const post: typeof fetch = async (_url, init) => {
    form.open();
    const body = await new Response(init?.body).text();
    form.close();
    if (answer) return answer(body);
    return form.answer(weather.shift() ?? 'good', body, time.now);
  };
  const openTab = (): Outbox =>
    new Outbox({
      network: 'example',
      store,
      delivery: deliveryTo(service),
      fetch: post,
      clock: () => (time.now += 1),
      locks,
      schedule: (run, ms) => {
        const timer: (typeof timers)[number] = { run, ms };
        timers.push(timer);
        return () => (timer.off = true);
      },
    });
  const wait = (ms: number) => {
    time.now += ms;
  };
  /** Lets the pause pass that was planned last, and the try after it. */
  const passPause = async (tab: Outbox) => {
    const timer = timers.at(-1);
    if (!timer || timer.off) throw new Error('no try is planned');
    wait(timer.ms);
    timer.run();
    while (tab.waiting() > 0 && (timers.at(-1) === timer || timers.at(-1)?.off)) await aTurn();
  };
  return { tab: openTab(), openTab, store, form, weather, timers, wait, passPause, time };
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A form service as ours is: the same id with the same bytes is stored once, with others it is a mismatch. */
export function aFormService() {
  const stored = new Map<string, string>();
  const bodies: string[] = [];
  const counts = { posts: 0, mismatches: 0, open: 0, mostOpen: 0 };
  const take = (body: string): Response => {
    const { id } = JSON.parse(body) as Letter;
    const before = stored.get(id);
    if (before !== undefined && before !== body) {
      counts.mismatches += 1;
      return Response.json({}, { status: 409 });
    }
    stored.set(id, body);
    const code = `CODE-${Number(id.slice(-12))}`;
    return Response.json({ id, code }, { status: before === undefined ? 201 : 200 });
  };
  return {
    stored,
    bodies,
    counts,
    open() {
      counts.posts += 1;
      counts.open += 1;
      counts.mostOpen = Math.max(counts.mostOpen, counts.open);
    },
    close() {
      counts.open -= 1;
    },
    answer(weather: Weather, body: string, now: number): Response {
      bodies.push(body);
      const busy = (after: string) =>
        new Response('', { status: 429, headers: { 'retry-after': after } });
      switch (weather) {
        case 'good':
          return take(body);
        case 'lost':
          take(body);
          throw new TypeError('Failed to fetch');
        case 'down':
          throw new TypeError('Failed to fetch');
        case 'busy':
          return busy('7');
        case 'busy-date':
          return busy(new Date(Math.ceil(now / 1000) * 1000 + 90_000).toUTCString());
        case 'gateway':
          return new Response('<html></html>', { status: 502 });
        case 'captcha':
          return new Response('<html>Are you human?</html>', {
            headers: { 'content-type': 'text/html' },
          });
      }
    },
  };
}

/** Web Locks: one holder for each name, first come first served. */
export function queues(): (name: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

/** A durable store whose disk is full. */
export function refusingStore(): OutboxStore {
  const refuse = () => Promise.reject(new Error('QuotaExceededError'));
  return { ...memoryStore(), durable: true, add: refuse, replace: refuse };
}

interface World {
  store?: OutboxStore;
  service?: FormService;
  answer?: (body: string) => Response | Promise<Response>;
}
