import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const TRIMMED = /data-left-out="(\d+)"/g;
const RUNNING_TEXT = 'data-left-off="';

/** What the sheets of one page had no room for. */
export type Trimming = {
  /** How many parts each trimmed sheet leaves out. */
  readonly counts: readonly number[];
  /** True when a flyer had no comfortable room for all the running text of its entry. */
  readonly shorter: boolean;
};

/**
 * Says in the build's log which sheets had to leave out paragraphs or entries for lack of room.
 * @param trimmingsOf what pages of a built site say, by their files.
 */
export function reportTrimmed(
  trimmingsOf: (site: string) => Iterable<readonly [file: string, Trimming]>,
): AstroIntegration {
  return {
    name: 'patchwork-flyers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pages = [...trimmingsOf(fileURLToPath(dir))];
        const shorter = pages.filter(([, trimming]) => trimming.shorter).length;
        const trimmed = pages.filter(([, { counts }]) => counts.length > 0);
        if (shorter > 0)
          logger.info(`${shorter} pages hold flyers without all the running text of their entry.`);
        if (trimmed.length > 0) {
          const list = trimmed.map(
            ([file, { counts }]) => `${file.replace(/\/?index\.html$/, '')} (${counts.join(', ')})`,
          );
          logger.info(
            `${trimmed.length} pages hold sheets that leave out parts for lack of room: ${list.join(', ')}`,
          );
        }
      },
    },
  };
}

/** What a page says of the room on its sheets; nothing when all had enough. */
export function trimmingOf(html: string): Trimming | undefined {
  const counts = [...html.matchAll(TRIMMED)].map(([, count]) => Number(count));
  const shorter = html.includes(RUNNING_TEXT);
  return shorter || counts.length > 0 ? { counts, shorter } : undefined;
}
