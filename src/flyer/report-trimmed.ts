import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const TRIMMED = /data-left-out="(\d+)"/;

/** Says in the build's log which flyers had to leave out paragraphs for lack of room. */
export function reportTrimmedFlyers(): AstroIntegration {
  return {
    name: 'patchwork-flyers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const trimmed = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => file.endsWith('/flyer/index.html'))
          .flatMap((file) => {
            const count = TRIMMED.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
            return count === undefined
              ? []
              : [`${file.replace('/flyer/index.html', '')} (${count})`];
          });
        if (trimmed.length > 0) {
          logger.info(
            `${trimmed.length} flyers leave out paragraphs for lack of room: ${trimmed.join(', ')}`,
          );
        }
      },
    },
  };
}
