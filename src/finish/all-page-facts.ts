import { readdirSync } from 'node:fs';
import type { KeptFiles } from '../rebuild/kept-files.ts';
import { factsOf } from './page-facts.ts';
import type { PageFacts } from './page-facts.ts';

/** The name under which a build keeps them for the next. */
const NAME = 'page';

/** What all pages of a site say of themselves, without their texts: who needs it must not read each page again. */
export class AllPageFacts {
  readonly #seen = new Map<string, PageFacts>();

  /** Takes note of a page while its text is at hand. A part of a text would keep the whole of it in memory: a copy does not. */
  see(file: string, html: string): void {
    this.#seen.set(file, structuredClone(factsOf(html)));
  }

  /** By file within the built site, in the order of their names. */
  of(site: string, kept: KeptFiles): ReadonlyMap<string, PageFacts> {
    for (const [file, facts] of this.#seen) kept.know(NAME, file, facts);
    this.#seen.clear();
    const read = (bytes: Buffer) => structuredClone(factsOf(bytes.toString()));
    return new Map(pagesIn(site).map((file) => [file, kept.fact(NAME, site, file, read)] as const));
  }
}

function pagesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}
