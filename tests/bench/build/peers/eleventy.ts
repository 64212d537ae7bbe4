import { join, resolve } from 'node:path';
import { versionOf } from '../../describe-machine.ts';
import { STYLE, copyEntries, writeFiles } from './project.ts';
import type { Project, Tool } from './project.ts';

const PROGRAM = 'node_modules/@11ty/eleventy/cmd.cjs';

export function findEleventy(): Tool {
  return { name: 'Eleventy', versions: [versionOf('@11ty/eleventy')], prepare };
}

function prepare(content: string, folder: string): Project {
  writeFiles(folder, FILES);
  const entries = join(folder, 'site');
  copyEntries(content, entries);
  const command = { program: process.execPath, words: [resolve(PROGRAM), '--quiet'], folder };
  return { entries, output: join(folder, '_site'), steps: [{ name: 'Eleventy', command }] };
}

const FILES = {
  'package.json': '{ "private": true, "type": "module" }',
  'eleventy.config.js': `export default function (config) {
  config.addCollection('entries', (all) => all.getFilteredByGlob('site/*/*.md'));
  config.addCollection('needs', (all) => {
    const needs = Map.groupBy(all.getFilteredByGlob('site/*/*.md'), ({ data }) => data.needs[0]);
    return [...needs].map(([id, entries]) => ({ id, entries }));
  });
  return { dir: { input: 'site' } };
}
`,
  'site/site.json': '{ "layout": "entry.njk" }',
  'site/_includes/base.njk': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title or need.id or "Invented network" }}</title>
{% if summary %}<meta name="description" content="{{ summary }}">{% endif %}
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">Invented network</a></header>
<main>{{ content | safe }}</main>
<footer>Everyone needs something. Everyone has something.</footer>
</body>
</html>
`,
  'site/_includes/entry.njk': `---
layout: base.njk
---
<h1>{{ title }}</h1>
<p>{{ summary }}</p>
<dl>
<dt>Needs</dt>{% for need in needs %}<dd><a href="/needs/{{ need }}/">{{ need }}</a></dd>{% endfor %}
{% if where %}<dt>Where</dt><dd>{{ where.street }} {{ where.town }} {{ where.zip }}</dd>{% endif %}
{% if hours %}<dt>Hours</dt>{% for one in hours %}<dd>{{ one.days | join(", ") }} {{ one.opens }}–{{ one.closes }}</dd>{% endfor %}{% endif %}
{% if contact %}<dt>Phone</dt>{% for phone in contact.phones %}<dd><a href="tel:{{ phone.number }}">{{ phone.number }}</a></dd>{% endfor %}{% endif %}
</dl>
{{ content | safe }}
`,
  'site/needs.njk': `---
layout: base.njk
pagination: { data: collections.needs, size: 1, alias: need }
permalink: "/needs/{{ need.id }}/"
---
<h1>{{ need.id }}</h1>
<ul>{% for entry in need.entries %}<li><a href="{{ entry.url }}">{{ entry.data.title }}</a> {{ entry.data.summary }}</li>{% endfor %}</ul>
`,
  'site/index.njk': `---
layout: base.njk
---
<h1>Invented network</h1>
<ul>{% for need in collections.needs %}<li><a href="/needs/{{ need.id }}/">{{ need.id }}</a> ({{ need.entries.length }})</li>{% endfor %}</ul>
`,
};
