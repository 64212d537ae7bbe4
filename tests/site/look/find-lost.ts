// Runs in the browser.
import { allElements, isShown, nameOf, upwards } from './shown-parts.ts';

const TRANSPARENT = /^rgba.*, 0\)$|transparent/;

/** Elements that are a patch of color and nothing else, and those that are known by their ground, before the reader's own colors are put in their place. */
export function notePatches(): void {
  for (const element of allElements()) {
    element.removeAttribute('data-patch');
    element.toggleAttribute('data-filled', isFilled(getComputedStyle(element)));
    for (const part of ['', '::before', '::after'] as const)
      if (isPatch(element, part)) element.setAttribute('data-patch', part || 'self');
  }
}

function isFilled({ backgroundColor, boxShadow }: CSSStyleDeclaration): boolean {
  return !TRANSPARENT.test(backgroundColor) || boxShadow !== 'none';
}

function isPatch(element: Element, part: '' | '::before' | '::after'): boolean {
  const style = getComputedStyle(element, part || null);
  if (part !== '' && (style.content === 'none' || style.content === 'normal')) return false;
  if (
    part === '' &&
    (element.childNodes.length > 0 ||
      element.closest('svg, canvas, iframe, img, input, body > script'))
  )
    return false;
  if (part !== '' && style.content.length > 2) return false;
  if (Number.parseFloat(style.width) < 2 || Number.parseFloat(style.height) < 2) return false;
  return (
    isShown(element) &&
    !TRANSPARENT.test(style.backgroundColor) &&
    style.borderBlockStartStyle === 'none' &&
    style.borderInlineStartStyle === 'none'
  );
}

/** Success criterion 1.4.1 and the reader's own colors: backgrounds, pictures in them and shadows are gone there. */
export function findLost(): string[] {
  const patches = allElements()
    .filter((element) => element.hasAttribute('data-patch') && isShown(element))
    .filter((element) => {
      const part = element.getAttribute('data-patch');
      const style = getComputedStyle(element, part === 'self' ? null : part);
      return (
        style.forcedColorAdjust === 'auto' &&
        style.borderBlockStartStyle === 'none' &&
        style.borderInlineStartStyle === 'none' &&
        style.outlineStyle === 'none' &&
        style.content !== 'none'
      );
    })
    .map(
      (element) => `lost patch: ${element.getAttribute('data-patch') ?? ''} of ${nameOf(element)}`,
    );
  const edges = allElements()
    .filter(
      (element) =>
        element.matches('input, select, textarea, :is(button, .button)[data-filled]') &&
        isShown(element),
    )
    .filter(
      (element) => !element.matches('[type=checkbox], [type=radio], [type=file], [type=range]'),
    )
    .filter((element) => {
      const style = getComputedStyle(element);
      return (
        style.borderBlockEndStyle === 'none' &&
        style.textDecorationLine === 'none' &&
        style.outlineStyle === 'none' &&
        !upwards(element)
          .slice(1, 3)
          .some((above) => getComputedStyle(above).borderBlockEndStyle !== 'none')
      );
    })
    .map((element) => `lost edge: ${nameOf(element)}`);
  const pictures = allElements()
    .filter(
      (element) =>
        isShown(element) &&
        getComputedStyle(element).backgroundImage !== 'none' &&
        getComputedStyle(element).forcedColorAdjust === 'auto' &&
        element.textContent.trim() === '' &&
        !element.matches('select'),
    )
    .map((element) => `lost picture: ${nameOf(element)}`);
  return [...patches, ...edges, ...pictures];
}
