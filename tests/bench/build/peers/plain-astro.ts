import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { versionOf } from '../../describe-machine.ts';
import { STYLE, copyEntries, writeFiles } from './project.ts';
import type { Project, Tool } from './project.ts';

export const PLAIN = 'Astro + Pagefind';
const PACKAGES = ['astro', 'pagefind'];

/** Astro as its guide to content collections has it, and Pagefind over what it built. */
export function findPlainAstro(): Tool {
  return { name: PLAIN, versions: PACKAGES.map(versionOf), prepare };
}

function prepare(content: string, folder: string): Project {
  writeFiles(folder, FILES);
  copyEntries(content, join(folder, 'content'));
  // Real packages in a folder of its own: what Astro keeps there from build to build is not ours.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of PACKAGES)
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  const node = (...words: readonly string[]) => ({ program: process.execPath, words, folder });
  return {
    entries: join(folder, 'content'),
    output: join(folder, 'dist'),
    steps: [
      { name: 'Astro', command: node('node_modules/astro/bin/astro.mjs', 'build', '--silent') },
      {
        name: 'Pagefind',
        command: node('node_modules/pagefind/lib/runner/bin.cjs', '--silent', '--site', 'dist'),
      },
    ],
  };
}

const FILES = {
  'package.json': '{ "private": true, "type": "module" }',
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://invented.example' });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const entries = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './content' }),
  schema: z.object({
    title: z.string(),
    summary: z.string(),
    needs: z.array(z.string()),
    where: z.object({ street: z.string().optional(), town: z.string(), zip: z.string().optional() }),
    hours: z
      .array(z.object({ days: z.array(z.string()), opens: z.string(), closes: z.string() }))
      .optional(),
    contact: z.object({ phones: z.array(z.object({ number: z.string() })) }),
  }),
});
export const collections = { entries };
`,
  'src/layouts/Layout.astro': `---
const { title, summary } = Astro.props;
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
{summary && <meta name="description" content={summary}>}
</head>
<body>
<header><a href="/">Invented network</a></header>
<main><slot /></main>
<footer>Everyone needs something. Everyone has something.</footer>
</body>
</html>
<style is:global>${STYLE}</style>
`,
  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
export async function getStaticPaths() {
  const entries = await getCollection('entries');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { title, summary, needs, where, hours, contact } = entry.data;
const { Content } = await render(entry);
---
<Layout {title} {summary}>
<h1>{title}</h1>
<p>{summary}</p>
<dl>
<dt>Needs</dt>{needs.map((need) => <dd><a href={\`/needs/\${need}/\`}>{need}</a></dd>)}
<dt>Where</dt><dd>{where.street} {where.town} {where.zip}</dd>
{hours && <dt>Hours</dt>}{hours?.map(({ days, opens, closes }) => <dd>{days.join(', ')} {opens}–{closes}</dd>)}
<dt>Phone</dt>{contact.phones.map(({ number }) => <dd><a href={\`tel:\${number}\`}>{number}</a></dd>)}
</dl>
<Content />
</Layout>
`,
  'src/pages/needs/[need].astro': `---
import { getCollection } from 'astro:content';
import Layout from '../../layouts/Layout.astro';
export async function getStaticPaths() {
  const needs = Map.groupBy(await getCollection('entries'), ({ data }) => data.needs[0]);
  return [...needs].map(([need, entries]) => ({ params: { need }, props: { entries } }));
}
const { need } = Astro.params;
const { entries } = Astro.props;
---
<Layout title={need}>
<h1>{need}</h1>
<ul>{entries.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a> {data.summary}</li>)}</ul>
</Layout>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';
const needs = Map.groupBy(await getCollection('entries'), ({ data }) => data.needs[0]);
---
<Layout title="Invented network">
<h1>Invented network</h1>
<ul>{[...needs].map(([need, entries]) => <li><a href={\`/needs/\${need}/\`}>{need}</a> ({entries.length})</li>)}</ul>
</Layout>
`,
};
