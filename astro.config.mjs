// @ts-check
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentFolder } from './src/site/settings.ts';
import { watchContent } from './src/site/watch-content.ts';

// Only the address is needed this early; the directory reads and judges the whole file later.
const { site } = parse(readFileSync(`${contentFolder()}/network.yaml`, 'utf8'));
const { origin, pathname } = new URL(site);

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  outDir: process.env.PATCHWORK_OUT ?? 'dist',
  build: { inlineStylesheets: 'always' },
  integrations: [react(), watchContent()],
  devToolbar: { enabled: false },
});
