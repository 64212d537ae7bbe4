import type { Measure } from '../fit/measure-text.ts';
import { fitReach } from './fit-reach.ts';
import type { FlyerReach } from './fit-reach.ts';
import { POINT, SHEET } from './flyer-measures.ts';
import { flyerHeight } from './flyer-height.ts';
import type { FlyerSizes } from './flyer-height.ts';
import { keepWhatFits } from './keep-what-fits.ts';
import { largestTitle } from './fit-title.ts';
import type { Flyer } from './flyer.ts';

/** How the lower half is laid out. A crowded sheet gives up room around its code and tabs, then type size. */
const LAYOUTS = [
  { code: 25, tabs: 18, smallest: 14 * POINT, smallestTitle: 7.6 },
  { code: 22, tabs: 17, smallest: 14 * POINT, smallestTitle: 7.6 },
  { code: 19, tabs: 16, smallest: 14 * POINT, smallestTitle: 7.6 },
  { code: 18, tabs: 15, smallest: 14 * POINT, smallestTitle: 5.6 },
  // 12 points is the least that clear print allows. A heading that is read from afar goes before larger text.
  { code: 17, tabs: 15, smallest: 12 * POINT, smallestTitle: 6.8 },
  { code: 17, tabs: 15, smallest: 12 * POINT, smallestTitle: 4.4 },
] as const;
type Layout = (typeof LAYOUTS)[number];

/** Largest text, over the whole sheet and in one of two columns; larger ones have too few words in a line. */
const LARGEST = {
  alone: 4.6,
  beside: 4.1,
  fact: 4.4,
  stackedFact: 5.4,
  sentence: 3.6,
  alert: 3.6,
} as const;
/** Running text comes in while type stays at least this far between its smallest and its largest. */
const COMFORT = 0.3;
const STEP = 0.05;
/** Characters in a line about hours that is a sentence. */
const LONG_HOURS = 44;

/** How a flyer's words are set so that they fill one sheet and no more. */
export type FlyerFit = FlyerSizes & {
  reach: FlyerReach;
  /** Height of the tear-off tabs. */
  tabs: number;
  /** The flyer, with the paragraphs that fit. */
  flyer: Flyer;
  /** Details that did not fit, for the build's log. */
  dropped: string[];
  /** Paragraphs of running text that stand on the page only: they are not promised on paper, but counted. */
  leftOff: number;
};

/**
 * Chooses the type sizes from measured widths: all of them grow together as far as they fit. Paragraphs that do not
 * fit even at the smallest sizes go, or their last sentences, in every language at once; alerts, title, summary, who, when, where and numbers
 * never do. Running text joins only where there is room for it in comfortable type.
 */
export function fitFlyer(flyer: Flyer, measure: Measure): FlyerFit {
  const plans = LAYOUTS.map((layout) => new Plan(layout, flyer, measure));
  const [roomy] = plans;
  const bare = { ...flyer, texts: flyer.texts.map((text) => ({ ...text, more: [] })) };
  const plan = plans.find((each) => each.fits(bare, 0)) ?? plans.at(-1);
  if (plan === undefined) throw new RangeError('There is no layout to fit a flyer into.');
  const { kept, dropped } = keepWhatFits(bare, (each) => plan.fits(each, 0));
  const whole = plan === roomy && dropped.length === 0 ? addMore(flyer, kept, plan) : kept;
  const { reach, layout } = plan;
  const count = (of: Flyer) => of.texts[0]?.more.length ?? 0;
  const leftOff = count(flyer) - count(whole);
  return { ...plan.grow(whole), reach, tabs: layout.tabs, flyer: whole, dropped, leftOff };
}

/** A layout with the flyer's limits in it. */
class Plan {
  readonly layout: Layout;
  readonly reach: FlyerReach;
  readonly #measure: Measure;
  readonly #least: FlyerSizes;
  readonly #most: FlyerSizes;

  constructor(layout: Layout, flyer: Flyer, measure: Measure) {
    this.layout = layout;
    this.#measure = measure;
    this.reach = fitReach(flyer, layout.code, measure);
    const { smallest, smallestTitle } = layout;
    const title = largestTitle(flyer.texts, smallestTitle, measure);
    this.#most = {
      title,
      body: flyer.texts.length > 1 ? LARGEST.beside : LARGEST.alone,
      fact: largestFact(flyer, this.reach),
      alert: LARGEST.alert,
    };
    this.#least = {
      title: Math.min(title, smallestTitle),
      body: smallest,
      fact: smallest,
      alert: smallest,
    };
  }

  /** All sizes, `share` of the way from the smallest to the largest. */
  sizes(share: number): FlyerSizes {
    const at = (key: keyof FlyerSizes) =>
      this.#least[key] + share * (this.#most[key] - this.#least[key]);
    return { title: at('title'), body: at('body'), fact: at('fact'), alert: at('alert') };
  }

  fits(flyer: Flyer, share: number): boolean {
    return this.#holds(flyer, this.sizes(share));
  }

  /** The largest sizes that fit: all together first, then text, facts and title each as far as it goes. */
  grow(flyer: Flyer): FlyerSizes {
    let share = 1;
    while (share > 0 && !this.fits(flyer, share)) share -= STEP;
    const sizes = this.sizes(Math.max(0, share));
    for (const key of ['body', 'fact', 'title'] as const) {
      while (sizes[key] + 0.1 <= this.#most[key]) {
        if (!this.#holds(flyer, { ...sizes, [key]: sizes[key] + 0.1 })) break;
        sizes[key] += 0.1;
      }
    }
    return sizes;
  }

  #holds(flyer: Flyer, sizes: FlyerSizes): boolean {
    const parts = { flyer, sizes, reach: this.reach, tabs: this.layout.tabs };
    return flyerHeight(parts, this.#measure) <= SHEET.height;
  }
}

/** Where nobody can be called, hours are what one looks for; a sentence about hours is text, however large. */
function largestFact({ texts }: Flyer, { big }: FlyerReach): number {
  const lines = texts.flatMap(({ when }) => when);
  if (lines.some((line) => line.length > LONG_HOURS)) return LARGEST.sentence;
  return big === undefined ? LARGEST.stackedFact : LARGEST.fact;
}

/** Running text from its beginning, paragraph by paragraph, as far as it leaves the type comfortable. */
function addMore(whole: Flyer, kept: Flyer, plan: Plan): Flyer {
  const upTo = (count: number): Flyer => ({
    ...kept,
    texts: kept.texts.map((text, index) => ({
      ...text,
      more: whole.texts[index]?.more.slice(0, count) ?? [],
    })),
  });
  const most = Math.max(...whole.texts.map(({ more }) => more.length));
  let count = 0;
  while (count < most && plan.fits(upTo(count + 1), COMFORT)) count += 1;
  return upTo(count);
}
