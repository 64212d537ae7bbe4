import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { STYLE, copyEntries, writeFiles } from './project.ts';
import type { Project, Tool } from './project.ts';

const PROGRAM = 'hugo';

/** The Hugo of this computer; nothing where there is none. */
export function findHugo(): Tool | undefined {
  const { stdout, error } = spawnSync(PROGRAM, ['version'], { encoding: 'utf8' });
  if (error) return undefined;
  const [version = 'of an unknown version'] = /\d+\.\d+\.\d+/.exec(stdout) ?? [];
  return { name: 'Hugo', versions: [`Hugo ${version}`], prepare };
}

function prepare(content: string, folder: string): Project {
  writeFiles(folder, FILES);
  const entries = join(folder, 'content');
  copyEntries(content, entries);
  const command = { program: PROGRAM, words: ['--quiet'], folder };
  return { entries, output: join(folder, 'public'), steps: [{ name: 'Hugo', command }] };
}

const FILES = {
  'hugo.toml': `baseURL = 'https://invented.example/'
title = 'Invented network'
languageCode = 'en'
disableKinds = ['RSS', 'section', 'sitemap']
[taxonomies]
need = 'needs'
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
{{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">{{ .Site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer>Everyone needs something. Everyone has something.</footer>
</body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
<p>{{ .Params.summary }}</p>
<dl>
<dt>Needs</dt>{{ range .GetTerms "needs" }}<dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd>{{ end }}
{{ with .Params.where }}<dt>Where</dt><dd>{{ .street }} {{ .town }} {{ .zip }}</dd>{{ end }}
{{ with .Params.hours }}<dt>Hours</dt>{{ range . }}<dd>{{ delimit .days ", " }} {{ .opens }}–{{ .closes }}</dd>{{ end }}{{ end }}
{{ with .Params.contact }}<dt>Phone</dt>{{ range .phones }}<dd><a href="tel:{{ .number }}">{{ .number }}</a></dd>{{ end }}{{ end }}
</dl>
{{ .Content }}
{{ end }}
`,
  'layouts/_default/term.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>
{{ end }}
`,
  'layouts/_default/terms.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}
<h1>{{ .Site.Title }}</h1>
<ul>{{ range .Site.Taxonomies.needs }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>{{ end }}</ul>
{{ end }}
`,
};
