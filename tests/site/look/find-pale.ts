// Runs in the browser.
import { allElements, isShown, nameOf, shownTexts, upwards } from './shown-parts.ts';

type Color = readonly [red: number, green: number, blue: number, alpha: number];
type Behind = (element: Element) => Color;

/** Success criterion 1.4.6: 7 to 1, and 4.5 to 1 for letters from 24 px, or bold ones from 18.66 px. */
const TEXT = 7;
const LARGE_TEXT = 4.5;
/** Success criterion 1.4.11: the edge of what is filled in or pressed. */
const EDGE = 3;

/** Text and the edges of fields in colors too near to what is behind them. */
export function findPale(): string[] {
  document.documentElement.style.transition = 'none';
  const behind = rememberGrounds();
  return [...findPaleTexts(behind), ...findPaleEdges(behind)];
}

/** The color behind an element with all that lies under it; each is reckoned once. */
function rememberGrounds(): Behind {
  const grounds = new Map<Element, Color>();
  const behind = (element: Element): Color => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const above = upwards(element)[1];
    const ground = above === undefined ? ([255, 255, 255, 1] as const) : behind(above);
    const own = lay(readColor(getComputedStyle(element).backgroundColor), ground);
    grounds.set(element, own);
    return own;
  };
  return behind;
}

function findPaleTexts(behind: Behind): string[] {
  return shownTexts().flatMap(({ element, words }) => {
    if (element.matches(':disabled, [aria-disabled=true]')) return [];
    if (element.closest('svg') !== null) return [];
    const style = getComputedStyle(element);
    const seen = upwards(element).reduce(
      (part, at) => part * Number(getComputedStyle(at).opacity),
      1,
    );
    const [red, green, blue, alpha] = readColor(style.color);
    const ground = behind(element);
    const contrast = compare(lay([red, green, blue, alpha * seen], ground), ground);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const least = large ? LARGE_TEXT : TEXT;
    return contrast >= least - 0.005
      ? []
      : [`pale: ${contrast.toFixed(2)} to 1, not ${least}, "${words}" in ${nameOf(element)}`];
  });
}

function findPaleEdges(behind: Behind): string[] {
  return allElements()
    .filter((element) => element.matches('input, select, textarea, button'))
    .filter(
      (element) => !element.matches('[type=checkbox], [type=radio], [type=range], [type=file]'),
    )
    .filter((element) => !element.matches(':disabled') && isShown(element))
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const host = upwards(element)[1] ?? element;
      const frame = getComputedStyle(host);
      const outside = behind(host);
      const sides = [
        ...(Number.parseFloat(style.borderBlockEndWidth) > 0 ? [style.borderBlockEndColor] : []),
        style.backgroundColor,
        // A field may share the frame of the box around it.
        ...(Number.parseFloat(frame.borderBlockEndWidth) > 0 ? [frame.borderBlockEndColor] : []),
      ];
      // A button that is words only is known by its words.
      if (element.matches('button') && sides.length === 1) return [];
      const best = Math.max(
        ...sides.map((side) => compare(lay(readColor(side), outside), outside)),
      );
      return best >= EDGE ? [] : [`pale edge: ${best.toFixed(2)} to 1, ${nameOf(element)}`];
    });
}

function readColor(text: string): Color {
  const [a = 0, b = 0, c = 0, alpha = 1] = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (text.startsWith('rgb')) return [a, b, c, alpha];
  if (text.startsWith('color(srgb')) return [a * 255, b * 255, c * 255, alpha];
  throw new Error(`Not a color that this check can read: ${text}`);
}

/** The upper one as it looks on the lower one. */
function lay([red, green, blue, alpha]: Color, [r, g, b]: Color): Color {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function compare(one: Color, other: Color): number {
  const [lighter = 0, darker = 0] = [lightOf(one), lightOf(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function lightOf([red, green, blue]: Color): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
