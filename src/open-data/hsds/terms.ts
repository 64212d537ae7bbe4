import type { EntryOf } from '../../directory/entry.ts';
import type { Need } from '../../schema/needs.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { stableId } from '../stable-id.ts';
import { isoLanguage } from './contact.ts';
import { eachOnce, given } from './given.ts';
import type { Attribute, Taxonomy, TaxonomyTerm } from './schemas.ts';

type Vocabulary = 'needs' | 'ways' | 'groups' | 'eligibility';

const OPEN_ELIGIBILITY = {
  uri: 'https://company.findhelp.com/the-open-eligibility-project/',
  version: '2.0',
};

/**
 * What an entry is about: its needs in our own vocabulary and in Open Eligibility 2.0, how its help comes, and what kind
 * of group it is.
 */
export function attributesOf(
  reader: Reader,
  entry: EntryOf<'resources'> | EntryOf<'groups'>,
): Attribute[] {
  const about = (link_type: Attribute['link_type'], terms: readonly TaxonomyTerm[]): Attribute[] =>
    terms.map((term) => ({
      id: stableId(reader.directory.network, `${entry.id}/attribute/${term.id}`),
      link_type,
      taxonomy_term: term,
    }));
  const needs = entry.facts.needs.flatMap((id) => needTerms(reader, id));
  const more =
    entry.kind === 'groups'
      ? about('kind', [kindTerm(reader, entry.facts.kind)])
      : about(
          'way',
          entry.facts.ways.map((way) => wayTerm(reader, way)),
        );
  return eachOnce([...about('need', needs), ...more]);
}

/** The terms that records name, and those these stand under; HSDS wants no unused ones beside its data. */
export function usedTerms(
  reader: Reader,
  records: readonly { attributes?: readonly Attribute[] }[],
): TaxonomyTerm[] {
  const terms = new Map(
    records.flatMap(({ attributes = [] }) =>
      attributes.map(({ taxonomy_term }) => [taxonomy_term.id, taxonomy_term]),
    ),
  );
  const needs = new Map(
    reader.directory.needs
      .flatMap((need) => needTerms(reader, need.id))
      .map((own) => [own.id, own]),
  );
  // The terms that are added here are visited too.
  for (const { parent_id: parent = '' } of terms.values()) {
    const above = needs.get(parent);
    if (above !== undefined) terms.set(above.id, above);
  }
  return [...terms.values()].toSorted((a, b) =>
    `${a.taxonomy_detail.name}/${a.code}` < `${b.taxonomy_detail.name}/${b.code}` ? -1 : 1,
  );
}

/** A need's own term and, when it has one, that of Open Eligibility. A need may stand under another one. */
function needTerms(reader: Reader, id: string): TaxonomyTerm[] {
  const kept = keptTerms.get(reader) ?? new Map<string, TaxonomyTerm[]>();
  keptTerms.set(reader, kept);
  const terms = kept.get(id) ?? makeNeedTerms(reader, id);
  kept.set(id, terms);
  return terms;
}

/** Thousands of records name the same few needs. */
const keptTerms = new WeakMap<Reader, Map<string, TaxonomyTerm[]>>();

function makeNeedTerms(reader: Reader, id: string): TaxonomyTerm[] {
  const need = reader.directory.needs.find((known) => known.id === id);
  if (need === undefined) return [];
  const name = reader.say(need.label);
  const own = term(reader, 'needs', need.id, {
    name,
    description: reader.say(need.blurb),
    ...given({ parent_id: need.parent === undefined ? undefined : needId(reader, need.parent) }),
    term_uri: absolute(reader.directory.network, reader.to(`needs/${need.id}/`)),
  });
  return need.eligibility === undefined ? [own] : [own, eligibilityTerm(reader, need.eligibility)];
}

/** Two needs may share a term; it then has the name of the first, so that it is the same wherever it stands. */
function eligibilityTerm(reader: Reader, number: number): TaxonomyTerm {
  const said = reader.words.site.hsds.vocabularies.eligibility;
  const first = reader.directory.needs.find(({ eligibility }: Need) => eligibility === number);
  const code = String(number);
  return term(reader, 'eligibility', code, {
    name: first === undefined ? code : reader.say(first.label),
    description: fill(said.term, { code }),
  });
}

function wayTerm(reader: Reader, way: EntryOf<'resources'>['facts']['ways'][number]): TaxonomyTerm {
  const { vocabularies, ways } = reader.words.site.hsds;
  return term(reader, 'ways', way, {
    name: ways[way],
    description: fill(vocabularies.ways.term, { name: ways[way] }),
  });
}

function kindTerm(reader: Reader, kind: EntryOf<'groups'>['facts']['kind']): TaxonomyTerm {
  const name = reader.words.site.vocabulary.groupKinds[kind];
  return term(reader, 'groups', kind, {
    name,
    description: fill(reader.words.site.hsds.vocabularies.groups.term, { name }),
  });
}

function term(
  reader: Reader,
  vocabulary: Vocabulary,
  code: string,
  said: Pick<TaxonomyTerm, 'name' | 'description'> &
    Partial<Pick<TaxonomyTerm, 'parent_id' | 'term_uri'>>,
): TaxonomyTerm {
  return {
    id: termId(reader, vocabulary, code),
    code,
    ...said,
    taxonomy_detail: taxonomyOf(reader, vocabulary),
    language: isoLanguage(reader.language),
  };
}

function needId(reader: Reader, id: string): string {
  return termId(reader, 'needs', id);
}

function termId(reader: Reader, vocabulary: Vocabulary, code: string): string {
  return stableId(reader.directory.network, `taxonomies/${vocabulary}/${code}`);
}

function taxonomyOf(reader: Reader, vocabulary: Vocabulary): Taxonomy {
  const { network } = reader.directory;
  const said = reader.words.site.hsds.vocabularies[vocabulary];
  return {
    id: stableId(network, `taxonomies/${vocabulary}`),
    name: fill(said.name, { network: reader.say(network.name) }),
    description: said.description,
    ...(vocabulary === 'eligibility' ? OPEN_ELIGIBILITY : {}),
    ...(vocabulary === 'needs' ? { uri: absolute(network, reader.to('needs/')) } : {}),
  };
}
