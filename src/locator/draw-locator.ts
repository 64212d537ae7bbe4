import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import type { ExtendedFeatureCollection, GeoPath, GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const WIDTH = 340;
const EDGE = 4;
/** Room a label needs: no county name is drawn where the town's stands. */
const LABEL_WIDTH = 9;

type Counties = Topology<{ counties: GeometryCollection<{ name: string }> }>;

/**
 * A small map of a network's counties (US Census shapes, by us-atlas) that marks one town.
 * It is drawn at build time and asks no map service for anything.
 */
export class Locator {
  readonly #projection: GeoProjection;
  readonly #path: GeoPath;
  readonly #height: number;
  readonly #outline: string;
  readonly #borders: string;
  readonly #names: { name: string; x: number; y: number }[];

  /** `codes` are five-digit Census county codes. */
  constructor(codes: readonly string[]) {
    const atlas = readAtlas();
    const chosen: GeometryCollection<{ name: string }> = {
      type: 'GeometryCollection',
      geometries: atlas.objects.counties.geometries.filter((county) =>
        codes.includes(String(county.id)),
      ),
    };
    const shapes: ExtendedFeatureCollection = feature(atlas, chosen);
    this.#projection = geoMercator().fitWidth(WIDTH - 2 * EDGE, shapes);
    const [[left, top], [, bottom]] = geoPath(this.#projection).bounds(shapes);
    const [x, y] = this.#projection.translate();
    this.#projection.translate([x - left + EDGE, y - top + EDGE]);
    this.#height = Math.ceil(bottom - top + 2 * EDGE);
    this.#path = geoPath(this.#projection).digits(0);
    this.#outline = this.#path(mesh(atlas, chosen, (a, b) => a === b)) ?? '';
    this.#borders = this.#path(mesh(atlas, chosen, (a, b) => a !== b)) ?? '';
    this.#names = shapes.features.map((county) => {
      const [centerX, centerY] = this.#path.centroid(county);
      return {
        name: String(county.properties?.['name'] ?? ''),
        x: Math.round(centerX),
        y: Math.round(centerY),
      };
    });
  }

  /** True when a point lies on the map. The counties of another region would have its dot beside them. */
  holds(point: { lat: number; lon: number }): boolean {
    const [x = -1, y = -1] = this.#projection([point.lon, point.lat]) ?? [];
    return x >= 0 && x <= WIDTH && y >= 0 && y <= this.#height;
  }

  /** The map as an `<svg>` string with one dot; `title` is its text for those who do not see it. */
  draw(town: { name: string; lat: number; lon: number }, title: string): string {
    const [x = 0, y = 0] = (this.#projection([town.lon, town.lat]) ?? [0, 0]).map(Math.round);
    const half = (town.name.length * LABEL_WIDTH) / 2;
    const labelX = Math.min(Math.max(x, half + EDGE), WIDTH - half - EDGE);
    const names = this.#names
      .filter(
        (county) =>
          Math.abs(county.y - (y - 14)) > 20 ||
          Math.abs(county.x - labelX) > half + county.name.length * 4,
      )
      .filter(
        (county) => Math.abs(county.y - y) > 18 || Math.abs(county.x - x) > county.name.length * 5,
      )
      .map((county) => `<text x="${county.x}" y="${county.y}">${escape(county.name)}</text>`)
      .join('');
    return (
      `<svg class="locator" viewBox="0 0 ${WIDTH} ${this.#height}" role="img" aria-label="${escape(title)}">` +
      `<path class="o" d="${this.#outline}"/><path class="b" d="${this.#borders}"/>${names}` +
      `<circle cx="${x}" cy="${y}" r="7"/><text class="t" x="${labelX}" y="${y - 14}">${escape(town.name)}</text></svg>`
    );
  }
}

function readAtlas(): Counties {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Counties;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
