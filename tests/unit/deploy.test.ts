import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { MOST_POST_BYTES } from '../../src/inbox/posts/take-request.ts';
import { MOST_READING_BYTES } from '../../src/inbox/reading/read-json.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLACE = '/opt/patchwork';
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const unit = read('deploy/patchwork.service');
const nginx = read('deploy/nginx.conf');
const container = read('deploy/Containerfile');
const command = read('deploy/patchwork-inbox');
const guide = read('docs/deploy.md');

const SCRIPTS = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).scripts;

/** Every variable of the environment that the code reads, as it is written there. */
function variablesRead(): Set<string> {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join('src', name)))
    .concat(read('astro.config.mjs'));
  const names = sources.flatMap((text) => [
    ...text.matchAll(/(?:environment|env)(?:\.|\[')((?:PATCHWORK_)?[A-Z]+)\b/g),
  ]);
  return new Set(names.map(([, name = '']) => name));
}

/** Whole matches of a pattern's first group. */
function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

test('every file that deploy/ and its guide name is there', () => {
  // A comment's path may end a sentence.
  const installed = [unit, command].flatMap((text) => all(/\/opt\/patchwork\/([\w./-]+\w)/g, text));
  const started = all(/^ExecStart=\S+ (\S+)/gm, unit);
  const copied = all(/^COPY (?!--from)(.+) \S+$/gm, container).flatMap((line) => line.split(' '));
  const run = all(/\bnode (src\/\S+)/g, container);
  const linked = all(/\]\(((?:\.\.\/)?[\w./-]+\.md|\.\.\/deploy)/g, guide).map((path) =>
    join('docs', path),
  );
  const named = all(/\b(deploy\/[\w.-]+\w)/g, guide);
  const files = [...installed, ...started, ...copied, ...run, ...linked, ...named];
  expect(files.length).toBeGreaterThan(20);
  const built = ['dist'];
  expect(files.filter((path) => !built.includes(path) && !existsSync(join(ROOT, path)))).toEqual(
    [],
  );
});

test('every variable that is set is one that the code reads', () => {
  const known = variablesRead();
  expect(known).toContain('PATCHWORK_INBOX');
  const set = [
    ...all(/^Environment=([A-Z_]+)=/gm, unit),
    ...all(/\b(PATCHWORK_[A-Z]+)\b/g, [container, command, guide, nginx].join('\n')),
    ...all(/^\s+([A-Z_]+)=/gm, container),
  ];
  expect(set.filter((name) => !known.has(name))).toEqual([]);
});

test('every script that is run is a script of package.json', () => {
  const run = all(/\bnpm run (?:--silent )?([\w:]+)/g, [container, guide].join('\n'));
  expect(run).toContain('build');
  expect(run.filter((name) => !(name in SCRIPTS))).toEqual([]);
});

test('the image is built from what its list lets through, and no letters or keys are in it', () => {
  const list = read('.dockerignore').split('\n');
  const through = list.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(list).toContain('*');
  expect(through.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(through).toEqual(expect.arrayContaining(['package.json', 'src', 'content', 'public']));
  expect(through).not.toContain('data');
  expect(list.at(-2)).toBe('**/*.agekey');
});

test('nginx takes what the service takes, holds it in memory and writes nothing down', () => {
  const [posts, ofNavigators] = [MOST_POST_BYTES, MOST_READING_BYTES].map(
    (bytes) => `${bytes / 1024}k`,
  );
  expect(all(/client_max_body_size (\w+);/g, nginx)).toEqual([posts, ofNavigators]);
  expect(all(/client_body_buffer_size (\w+);/g, nginx)).toEqual([posts, ofNavigators]);
  const servers = nginx.split(/^server \{/m).slice(1);
  expect(servers).toHaveLength(2);
  for (const server of servers) {
    expect(all(/access_log (.+);/g, server)).toEqual(['off']);
    expect(all(/error_log (.+);/g, server)).toEqual(['/dev/null']);
  }
  expect(nginx).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
  expect(unit).toContain('Environment=PATCHWORK_PROXIES=1');
  const [port = ''] = all(/^Environment=PORT=(\d+)/gm, unit);
  expect(nginx).toContain(`server 127.0.0.1:${port};`);
});

test('the guide names the database of wrangler.jsonc', () => {
  const [name = ''] = all(/"database_name": "([\w-]+)"/g, read('wrangler.jsonc'));
  const named = all(/d1 (?:create|execute) ([\w-]+)/g, guide);
  expect(named.length).toBeGreaterThan(2);
  expect(new Set(named)).toEqual(new Set([name]));
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)('systemd finds no mistake in the unit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-unit-'));
  const path = join(folder, 'patchwork.service');
  await writeFile(path, unit.replaceAll(PLACE, ROOT));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], {
    encoding: 'utf8',
  });
  await rm(folder, { recursive: true });
  expect([status, stderr]).toEqual([0, '']);
});

test.each([
  ['PATCHWORK_INBOX=/srv/a b.sqlite\n', '/srv/a b.sqlite'],
  ['PATCHWORK_INBOX="/srv/a b.sqlite"\n', '/srv/a b.sqlite'],
  ["PORT=1\nPATCHWORK_INBOX='postgres://u:secret@h/d'\n", 'postgres://u:secret@h/d'],
  ['PATCHWORK_INBOX=/old\nPATCHWORK_INBOX=/new\n', '/new'],
  ['PORT=1\n', '/var/lib/patchwork/inbox.sqlite'],
])('the command opens the inbox that systemd reads from %j', async (settings, place) => {
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-deploy-'));
  const file = join(folder, 'patchwork.env');
  await writeFile(file, settings);
  const script = command
    .replace('/etc/patchwork.env', file)
    .replace(/^exec [\s\S]*/m, 'printf %s "$PATCHWORK_INBOX"');
  const { stdout, stderr } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  expect([stdout, stderr]).toEqual([place, '']);
});
