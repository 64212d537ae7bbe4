import type { Measure } from '../fit/measure-text.ts';
import { smallestStar } from './fit-date.ts';
import type { PosterText } from './poster-text.ts';
import { POSTER, setPoster } from './set-poster.ts';
import type { Knobs, PosterFit } from './set-poster.ts';

/** Points in a unit. */
const POINT = 1 / 5.256;

/** What the search turns, each from its least to its most. Larger titles and stars would use too much ink. */
const KNOBS = {
  title: [6.4, 18],
  star: [36, 45],
  fact: [0.5, 1],
  body: [14 * POINT, 4],
  note: [14 * POINT, 3.1],
} as const satisfies Record<keyof Knobs, readonly [number, number]>;
/** For a crowded sheet: 12 points is the least that clear print allows. */
const CROWDED: Knobs = { title: 5, star: 32, fact: 0.4, body: 12 * POINT, note: 12 * POINT };
/** Words that may never go and still do not fit shrink further: small print beats a line that is cut off. */
const LAST: Knobs = { title: 3.4, star: 26, fact: 0.25, body: 1.5, note: 1.5 };
/** Shares of the last sizes for what no sheet was made for. */
const SHRINK = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];
const STEPS = 20;

/** Sets an event's words so that they fill one sheet. Title, when, where, whom to ask and who it is for never go. */
export function fitPoster(texts: readonly PosterText[], measure: Measure): PosterFit {
  const count = Math.max(0, ...texts.map(({ more }) => more.length));
  const dates = texts.map(({ date }) => date);
  const star = smallestStar(dates, KNOBS.star[0], KNOBS.star[1], measure);
  const tries: Knobs[] = [
    ...Array.from({ length: STEPS }, (_, step) => {
      const knobs = knobsAt(1 - step / STEPS);
      return { ...knobs, star: Math.max(knobs.star, star) };
    }),
    { ...CROWDED, star },
    CROWDED,
  ];
  for (let kept = count; kept >= 0; kept -= 1) {
    const shown = texts.map((text) => ({ ...text, more: text.more.slice(0, kept) }));
    const found = tries.find((knobs) => setPoster(shown, knobs, measure).height <= POSTER.height);
    if (found !== undefined) return withDropped(grow(shown, found, measure), texts, kept);
  }
  return fitLast(texts, measure);
}

/** Notes go from the last to the first, then the summary; then everything shrinks until the sheet holds it. */
function fitLast(texts: readonly PosterText[], measure: Measure): PosterFit {
  const bare = texts.map((text) => ({ ...text, more: [] }));
  const notes = Math.max(0, ...texts.map((text) => text.notes.length));
  const tries = [
    ...Array.from({ length: notes + 1 }, (_, gone) => ({ notes: notes - gone, summary: true })),
    { notes: 0, summary: false },
  ].map((keep) =>
    bare.map((text) => ({
      ...text,
      notes: text.notes.slice(0, keep.notes),
      summary: keep.summary ? text.summary : '',
    })),
  );
  const fits = (shown: readonly PosterText[], share = 1) => {
    const fit = setPoster(shown, shrink(LAST, share), measure);
    return fit.height <= POSTER.height ? fit : undefined;
  };
  for (const shown of tries) {
    const fit = fits(shown);
    if (fit !== undefined) return { ...fit, dropped: goneFrom(texts, shown) };
  }
  const least = tries.at(-1) ?? bare;
  const share = SHRINK.find((each) => fits(least, each) !== undefined) ?? SHRINK.at(-1) ?? 1;
  const fit = setPoster(least, shrink(LAST, share), measure);
  return { ...fit, dropped: goneFrom(texts, least) };
}

function shrink(knobs: Knobs, share: number): Knobs {
  return {
    ...knobs,
    title: knobs.title * share,
    body: knobs.body * share,
    note: knobs.note * share,
  };
}

function goneFrom(texts: readonly PosterText[], shown: readonly PosterText[]): string[] {
  const parts = ({ more, notes, summary }: PosterText) => [...more, ...notes, summary];
  return texts.flatMap((text, index) => {
    const left = shown[index] === undefined ? [] : parts(shown[index]);
    return parts(text).filter((part) => part !== '' && !left.includes(part));
  });
}

/** Enlarges everything by turns, a little each time, until nothing more fits: what reads from afar comes first. */
function grow(texts: readonly PosterText[], from: Knobs, measure: Measure): PosterFit {
  const order = ['title', 'star', 'fact', 'body', 'note'] as const;
  let knobs = from;
  let growing: readonly (typeof order)[number][] = order;
  while (growing.length > 0) {
    growing = growing.filter((name) => {
      const [least, most] = KNOBS[name];
      const larger = Math.min(most, knobs[name] + (most - least) / STEPS);
      const next = { ...knobs, [name]: larger };
      const fits = larger > knobs[name] && setPoster(texts, next, measure).height <= POSTER.height;
      if (fits) knobs = next;
      return fits;
    });
  }
  return setPoster(texts, knobs, measure);
}

function withDropped(fit: PosterFit, texts: readonly PosterText[], kept: number): PosterFit {
  return { ...fit, dropped: texts.flatMap(({ more }) => more.slice(kept).filter(Boolean)) };
}

function knobsAt(share: number): Knobs {
  const at = (name: keyof Knobs) => {
    const [least, most] = KNOBS[name];
    return least + (most - least) * share;
  };
  return {
    title: at('title'),
    star: at('star'),
    fact: at('fact'),
    body: at('body'),
    note: at('note'),
  };
}
