import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Event, EventWords } from '../schema/event.ts';
import type { Group, GroupWords } from '../schema/group.ts';
import type { Guide, GuideWords, NetworkPage } from '../schema/guide.ts';
import { Needs } from '../schema/needs.ts';
import type { Need } from '../schema/needs.ts';
import { Network } from '../schema/network.ts';
import { NetworkPage as NetworkPageSchema } from '../schema/guide.ts';
import { Redirects } from '../schema/redirects.ts';
import type { Place } from '../schema/place.ts';
import type { Resource, ResourceWords } from '../schema/resource.ts';
import { KINDS } from '../schema/vocabulary.ts';
import { checkDiscreet } from './check-discreet.ts';
import { checkLicense } from './check-license.ts';
import { checkPages } from './check-pages.ts';
import { checkPhones } from './check-phones.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkReferences } from './check-references.ts';
import { checkSeal } from './check-seal.ts';
import { checkTopics } from './check-topics.ts';
import { checkWords } from './check-words.ts';
import type { KnownFile } from './check-references.ts';
import type { FactMemory } from './fact-memory.ts';
import type { Problem } from './problem.ts';
import { ENTRY_SCHEMAS } from '../schema/entry-schemas.ts';
import { checkFolders, nearName } from './check-folders.ts';
import { readPlaces } from './read-places.ts';
import { readText } from './read-text.ts';
import { readWrittenFiles } from './read-written-files.ts';
import type { WrittenFile } from './written-file.ts';
import { SourceFile } from './source-file.ts';
import { validate } from './validate.ts';

/**
 * Reads a whole content folder. Every mistake of every file is in `problems`; `content` is there only when
 * there is none, so a build cannot go on with half of it.
 * @param printed entries (kind/slug) whose addresses stand on flyers: each must be there, or lead on.
 * @param now by which days are told to be still to come.
 * @param memory of what files said when they were last read.
 */
export function readContent(
  folder: string,
  printed: readonly string[] = [],
  now = new Date(),
  memory?: FactMemory,
): { content?: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const network = readYaml(folder, 'network.yaml', Network, problems);
  const needs = readYaml(folder, 'needs.yaml', Needs, problems);
  const places = readPlaces(folder, problems);
  const redirects = existsSync(join(folder, 'redirects.yaml'))
    ? readYaml(folder, 'redirects.yaml', Redirects, problems)
    : undefined;
  const languages = network?.data.languages.map((language) => language.code);

  const written = KINDS.flatMap((kind) =>
    readWrittenFiles(folder, kind, languages, ENTRY_SCHEMAS[kind], problems, memory),
  );
  const pages = readWrittenFiles(
    folder,
    'pages',
    languages,
    { facts: NetworkPageSchema, words: NetworkPageSchema },
    problems,
    memory,
  );
  problems.push(
    ...checkFolders(folder),
    ...checkReferences(written, { network, needs, places, now }),
    ...(network ? checkPhones(network.source, network.data, network.data) : []),
    ...checkRedirects(redirects, {
      entries: written,
      needs: needs?.data,
      places,
      printed,
      file: `${basename(folder)}/redirects.yaml`,
    }),
    ...checkDiscreet(written),
    ...checkPages(pages, languages),
    ...checkLicense(folder, network),
    ...checkTopics(needs),
    ...checkSeal(network),
  );
  for (const file of [...written, ...pages]) problems.push(...file.source.problems);

  const words = readInterfaceWords(folder, problems);

  if (problems.length > 0 || !network || !needs || !places) return { problems };
  return {
    content: {
      network: network.data,
      needs: needs.data,
      places,
      words,
      redirects: redirects?.data ?? {},
      entries: written.map(asEntry),
      pages: pages.map(asPage),
    },
    problems,
  };
}

/** Interface words a network brings for a language of its own, raw: `content/words/ar.yaml`. */
function readInterfaceWords(folder: string, problems: Problem[]): Record<string, string> {
  const from = join(folder, 'words');
  if (!existsSync(from)) return {};
  const names = readdirSync(from, { withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.yaml'))
    .map(({ name }) => name);
  return Object.fromEntries(
    names.map((name) => {
      const file = `${basename(folder)}/words/${name}`;
      const { text, problem } = readText(join(from, name), file);
      if (problem === undefined) {
        const source = new SourceFile(file, text, text, 1);
        problems.push(...source.problems, ...checkWords(source));
      } else problems.push(problem);
      return [basename(name, '.yaml'), text];
    }),
  );
}

function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  problems: Problem[],
): KnownFile<z.output<Schema>> | undefined {
  const file = `${basename(folder)}/${name}`;
  const path = join(folder, name);
  if (!existsSync(path)) {
    problems.push({
      code: 'file-missing',
      file,
      line: 1,
      column: 1,
      message: `${file} is not there.`,
      fix: nearName(folder, name) ?? 'write it, or copy the one of another network and change it.',
    });
    return undefined;
  }
  const { text, problem } = readText(path, file);
  if (problem !== undefined) {
    problems.push(problem);
    return undefined;
  }
  const source = new SourceFile(file, text, text, 1);
  const data = validate(source, schema);
  problems.push(...source.problems);
  return data === undefined ? undefined : { source, data };
}

function asEntry(written: WrittenFile): ContentEntry {
  // The schema that read `facts` is the one of `kind`: the pair is right by construction.
  return {
    kind: written.folder,
    slug: written.slug,
    file: written.source.file,
    facts: written.facts,
    words: Object.fromEntries([...written.translations].map(([code, it]) => [code, it.words])),
    bodies: bodiesOf(written),
  } as ContentEntry;
}

function asPage(written: WrittenFile): ContentPage {
  return {
    slug: written.slug,
    file: written.source.file,
    facts: written.facts as NetworkPage,
    words: Object.fromEntries(
      [...written.translations].map(([code, it]) => [code, it.words as NetworkPage]),
    ),
    bodies: bodiesOf(written),
  };
}

function bodiesOf(written: WrittenFile): Record<string, string> {
  return Object.fromEntries([
    [written.language, written.body],
    ...[...written.translations].map(([code, it]) => [code, it.body] as const),
  ]);
}

export type Content = {
  network: Network;
  needs: Need[];
  places: Place[];
  words: Record<string, string>;
  /** Where the addresses of entries that are gone lead now. */
  redirects: Redirects;
  entries: ContentEntry[];
  pages: ContentPage[];
};

/** Facts once; words and Markdown bodies by language code (the first language's words are in the facts). */
type Written<Facts, Words> = {
  slug: string;
  file: string;
  facts: Facts;
  words: Record<string, Words>;
  bodies: Record<string, string>;
};
export type ContentEntry =
  | ({ kind: 'resources' } & Written<Resource, ResourceWords>)
  | ({ kind: 'groups' } & Written<Group, GroupWords>)
  | ({ kind: 'events' } & Written<Event, EventWords>)
  | ({ kind: 'guides' } & Written<Guide, GuideWords>);
export type ContentPage = Written<NetworkPage, NetworkPage>;
