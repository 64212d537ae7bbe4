import type { Changes } from '../../src/check/examples/valid-network.ts';
import { ADDRESS_ATTACKS, ATTACKS } from './attacks.ts';
import type { Attack } from './attacks.ts';

/** Words of the network itself, which stand on every page and go into every script's data. */
export const NETWORK_WORDS = {
  name: 'Tiny </script><script>ran()</script>',
  short: '"><img src=x onerror=ran()>',
  tagline: '<!--<script>ran()',
  need: "Food' onclick='ran()",
  blurb: '</style><svg onload=ran()>',
  area: '<b>Hill</b> Towns {{ran()}}',
  line: '"onmouseover="ran()',
  who: '<i onclick=ran()>Navigators</i>',
  page: '</title><script>ran()</script>',
};
const quoted = JSON.stringify;
const words = NETWORK_WORDS;

/** The address of an attack's page. */
export const slugOf = (index: number): string => `attack-${index}`;
/** Which other kind of entry has the words of an attack too, so that each kind of entry has some of each kind of attack. */
export const otherKindOf = (index: number): keyof typeof OTHERS => KINDS[index % 3] ?? 'events';
const KINDS = ['events', 'guides', 'groups'] as const;
/** Each kind of attack in title and summary of a page of the network; all words that Markdown shows are on the first. */
export const PAGES: readonly (Attack & { path: string })[] = (
  ['shown', 'raw-html', 'link', 'picture'] as const
).flatMap((body) => {
  const attack = ATTACKS.find((each) => each.body === body);
  return attack === undefined ? [] : [{ ...attack, path: `page-${body}` }];
});

/** The valid network with every attack in every field of an entry. Only what check lets through is in the Markdown. */
export function attackNetwork(): Changes {
  const entries = ATTACKS.flatMap((attack, index): [file: string, text: string][] => {
    const other = otherKindOf(index);
    return [
      [`resources/${slugOf(index)}.md`, resource(attack, index)],
      [`${other}/${slugOf(index)}.md`, OTHERS[other](attack)],
    ];
  });
  const all = ATTACKS.flatMap((attack) => (attack.body === 'shown' ? [attack.words] : []));
  const pages = PAGES.map(({ path, words: said, body }): [file: string, text: string] => [
    `pages/${path}.md`,
    `---\ntitle: ${quoted(said)}\nsummary: ${quoted(said)}\n---\n${body === 'shown' ? all.join('\n\n***\n\n') : ''}\n`,
  ]);
  const addresses = ADDRESS_ATTACKS.filter(([, code]) => code === undefined).map(
    ([address], index): [file: string, text: string] => [
      `resources/address-${index}.md`,
      withAddress(address),
    ],
  );
  return {
    ...Object.fromEntries([...entries, ...pages, ...addresses]),
    'network.yaml': `id: tiny-network
name: { en: ${quoted(words.name)} }
short_name: { en: ${quoted(words.short)} }
tagline: { en: ${quoted(words.tagline)} }
site: https://tiny.example
languages: [{ code: en, name: English }]
time_zone: America/New_York
areas: [{ id: hill-towns, name: { en: ${quoted(words.area)} }, towns: [Oakham, Barre] }]
lines: [{ number: "911", label: { en: ${quoted(words.line)} } }]
answered_by: [{ name: ${quoted(words.who)}, phone: "413-555-0100" }]
`,
    'needs.yaml': `- id: food
  label: { en: ${quoted(words.need)} }
  blurb: { en: ${quoted(words.blurb)} }
  ask: { en: ${quoted(words.need)} }
  offer: { en: ${quoted(words.need)} }
  words: { en: [groceries, ${quoted('<img src=x onerror=ran()>')}] }
`,
    'pages/about.md': `---\ntitle: ${quoted(words.page)}\nsummary: ${quoted(words.blurb)}\n---\nNeighbors.\n`,
    'resources/oak-pantry.es.md': undefined,
    'guides/bake-bread.es.md': undefined,
  };
}

/** A page of the network with an attack for its Markdown. */
export function pageWith(body: string): Changes {
  return { 'pages/about.md': `---\ntitle: About us\nsummary: Who we are.\n---\n${body}\n` };
}

/** A page of the network with an attack for its facts. */
export function pageOfFacts(facts: string): Changes {
  return { 'pages/about.md': `---\n${facts}\n---\nNeighbors.\n` };
}

export function withAddress(address: string): string {
  return `---
title: Oak Address
summary: Free groceries.
needs: [food]
contact: { web: ${quoted(address)} }
sources: [{ url: ${quoted(address)}, from: own-page, seen: 2026-10-02 }]
---
`;
}

function resource({ words: said, body }: Attack, index: number): string {
  const text = quoted(said);
  return `---
title: ${text}
summary: ${text}
needs: [food]
notice: { text: ${text}, from: 2026-11-20, until: 2026-11-29 }
where: { name: ${text}, street: ${text}, town: Oakham, directions: ${text}, bus: ${text} }
serves: [hill-towns]
hours: [{ days: [thu], opens: "10:00", closes: "12:00", note: ${text} }]
hours_note: ${text}
who: ${text}
how: ${text}
cost: free
cost_note: ${text}
bring: [${text}, Bags]
contact:
  phones: [{ number: "413-555-0142", label: ${text} }]
  web: https://pantry.example/${String(index)}
checked: { date: 2026-10-02, by: phone, who: ${text} }
---
${body === 'shown' ? said : 'Come as you are.'}
`;
}

const OTHERS = {
  events: ({ words: said, body }: Attack) => `---
title: ${quoted(said)}
summary: ${quoted(said)}
needs: [food]
notice: { text: ${quoted(said)}, from: 2026-11-20, until: 2026-11-29 }
kind: meal
starts: 2026-12-03T17:30
ends: 2026-12-03T19:00
repeats: { every: week, until: 2026-12-10 }
cancelled: [{ date: 2026-12-10, reason: ${quoted(said)} }]
when: ${quoted(said)}
where: { name: ${quoted(said)}, street: ${quoted(said)}, town: Oakham, directions: ${quoted(said)}, bus: ${quoted(said)} }
who: ${quoted(said)}
how: ${quoted(said)}
cost: free
cost_note: ${quoted(said)}
bring: [${quoted(said)}]
contact: { phones: [{ number: "413-555-0143", label: ${quoted(said)} }] }
checked: { date: 2026-10-02, by: phone, who: ${quoted(said)} }
---
${body === 'shown' ? said : ''}
`,
  guides: ({ words: said, body }: Attack) => `---
title: ${quoted(said)}
summary: ${quoted(said)}
needs: [food]
notice: { text: ${quoted(said)}, from: 2026-11-20, until: 2026-11-29 }
cost: free
cost_note: ${quoted(said)}
materials: [${quoted(said)}]
caution: ${quoted(said)}
checked: { date: 2026-10-02, by: phone, who: ${quoted(said)} }
---
${body === 'shown' ? said : ''}

## ${body === 'shown' && !said.includes('\n') ? said : 'Mix'}
${body === 'shown' ? said : 'Mix it.'}
`,
  groups: ({ words: said, body }: Attack) => `---
title: ${quoted(said)}
summary: ${quoted(said)}
needs: [food]
notice: { text: ${quoted(said)}, from: 2026-11-20, until: 2026-11-29 }
kind: mutual-aid
serves: [hill-towns]
where: { name: ${quoted(said)}, street: ${quoted(said)}, town: Barre, directions: ${quoted(said)}, bus: ${quoted(said)} }
join: ${quoted(said)}
contact: { phones: [{ number: "413-555-0144", label: ${quoted(said)} }] }
checked: { date: 2026-10-02, by: phone, who: ${quoted(said)} }
---
${body === 'shown' ? said : ''}
`,
};
