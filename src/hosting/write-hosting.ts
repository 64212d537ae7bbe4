import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers-file.ts';
import { nginxFile } from './nginx-file.ts';
import { redirectsFile } from './redirects-file.ts';
import type { HostedSite } from './site-rules.ts';

/** Writes beside the built pages what a static host must know to answer them as our own server does. */
export function writeHosting(site: HostedSite): AstroIntegration {
  return {
    name: 'patchwork-hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), headersFile(site));
        await writeFile(new URL('_redirects', dir), redirectsFile(site));
        await writeFile(new URL('_nginx.conf', dir), nginxFile(site));
      },
    },
  };
}
