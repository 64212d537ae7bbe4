import { resolve } from 'node:path';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { Locator } from '../../src/locator/draw-locator.ts';

const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const locator = new Locator(directory.network.counties);

test('every town of the network has its dot and its name inside the map', () => {
  for (const town of directory.towns) {
    expect(locator.holds(town)).toBe(true);
    const { width, height, dot, label } = readMap(locator.draw(town, town.name));
    expect(dot.x > 0 && dot.x < width && dot.y > 0 && dot.y < height).toBe(true);
    expect(label.text).toBe(town.name);
    expect(label.x - town.name.length * 4.5).toBeGreaterThanOrEqual(0);
    expect(label.x + town.name.length * 4.5).toBeLessThanOrEqual(width);
  }
});

test('a town of another region is not on the map', () => {
  expect(locator.holds({ lat: 42.4406, lon: -76.4966 })).toBe(false);
  expect(locator.holds({ lat: 25.8, lon: -73 })).toBe(false);
});

test('north is up and east is right', () => {
  const [pittsfield, barrington, springfield] = [
    'Pittsfield',
    'Great Barrington',
    'Springfield',
  ].map((name) => {
    const town = directory.towns.find((known) => known.name === name);
    if (town === undefined) throw new Error(`${name} is not there.`);
    return readMap(locator.draw(town, name)).dot;
  });
  expect(pittsfield?.y).toBeLessThan(barrington?.y ?? 0);
  expect(springfield?.x).toBeGreaterThan(barrington?.x ?? Infinity);
});

test('counties are named and drawn', () => {
  const svg = locator.draw({ name: 'Lee', lat: 42.3, lon: -73.2 }, 'Map');
  expect(svg).toContain('>Hampshire<');
  expect([...svg.matchAll(/ d="(M[^"]+)"/g)]).toHaveLength(2);
});

test('names are text, whatever signs they have', () => {
  const svg = locator.draw({ name: '<b> & "c"', lat: 42.3, lon: -73.2 }, 'A "map" <of> & more');
  const { title, label } = readMap(svg);
  expect(title).toBe('A "map" <of> & more');
  expect(label.text).toBe('<b> & "c"');
});

function readMap(svg: string) {
  const [root] = parseFragment(svg).childNodes;
  if (root === undefined || !('attrs' in root)) throw new Error('There is no map.');
  const parts = root.childNodes.flatMap((node) =>
    'attrs' in node ? [{ node, of: attributesOf(node) }] : [],
  );
  const dot = parts.find(({ node }) => node.tagName === 'circle')?.of ?? {};
  const label = parts.find(({ of }) => of['class'] === 't');
  const [text] = label?.node.childNodes ?? [];
  const [, , width, height] = (attributesOf(root)['viewbox'] ?? attributesOf(root)['viewBox'] ?? '')
    .split(' ')
    .map(Number);
  return {
    title: attributesOf(root)['aria-label'],
    width: width ?? 0,
    height: height ?? 0,
    dot: { x: Number(dot['cx']), y: Number(dot['cy']) },
    label: { x: Number(label?.of['x']), text: text && 'value' in text ? text.value : '' },
  };
}

function attributesOf(node: { attrs: { name: string; value: string }[] }): Record<string, string> {
  return Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
}
