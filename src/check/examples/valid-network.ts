/** A small network without a mistake: every kind of entry, two languages. Invented facts. */
export const VALID_NETWORK = {
  'network.yaml': `id: tiny-network
name: { en: Tiny Network, es: Red Chica }
short_name: { en: Tiny, es: Chica }
tagline: { en: We help., es: Ayudamos. }
site: https://tiny.example
languages:
  - { code: en, name: English }
  - { code: es, name: Español }
time_zone: America/New_York
areas:
  - { id: hill-towns, name: { en: Hill Towns, es: Las Colinas }, towns: [Oakham, Barre] }
lines:
  - { number: "911", label: { en: Danger now, es: Peligro ahora } }
`,
  'needs.yaml': `- id: food
  label: { en: Food, es: Comida }
  blurb: { en: Free food., es: Comida gratis. }
  ask: { en: Food, es: Comida }
  offer: { en: Food, es: Comida }
  words: { en: [groceries], es: [despensa] }
- id: rides
  label: { en: Rides, es: Transporte }
  blurb: { en: A lift., es: Un aventón. }
  ask: { en: A ride, es: Que me lleven }
  offer: { en: A ride, es: Llevar a alguien }
  words: { en: [bus], es: [autobús] }
`,
  'places.csv': `town,county,zip,lat,lon
Oakham,Worcester,01068,42.3529,-72.0454
Barre,Worcester,01005,42.4226,-72.1051
`,
  'resources/oak-pantry.md': `---
title: Oak Pantry
summary: Free groceries on Thursdays.
needs: [food]
group: oak-neighbors
notice: { text: Closed this week., from: 2026-11-23, until: 2026-11-29 }
where:
  street: 5 Castle Street
  town: Oakham
  zip: "01068"
serves: [hill-towns, Barre]
hours:
  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }
asks_for: []
bring: [Bags, A cart]
contact:
  phones: [{ number: "413-555-0142", label: Pantry line }]
  email: pantry@example.org
  web: https://pantry.example
checked: { date: 2026-10-02, by: phone }
sources: [{ url: "https://pantry.example", from: own-page, seen: 2026-10-02 }]
---
Come as you **are**.
`,
  'resources/oak-pantry.es.md': `---
title: Despensa Oak
summary: Alimentos gratis los jueves.
bring: [Bolsas, Un carrito]
labels: { Pantry line: Línea de la despensa, Produce only.: Solo verduras. }
---
Venga como es.
`,
  'groups/oak-neighbors.md': `---
title: Oak Neighbors
summary: Neighbors who help.
needs: [food]
kind: mutual-aid
serves: [hill-towns]
---
`,
  'events/oak-supper.md': `---
title: Oak Supper
summary: Supper together.
needs: [food]
kind: meal
resource: oak-pantry
starts: 2026-12-03T17:30
ends: 2026-12-03T19:00
repeats: { every: week, days: [thu] }
---
`,
  'guides/bake-bread.md': `---
title: Bake bread
summary: Bread in two steps.
needs: [food]
resources: [oak-pantry]
---
## Mix
Mix it.

## Bake
Bake it.
`,
  'guides/bake-bread.es.md': `---
summary: Pan en dos pasos.
---
## Mezcle
Mezcle.

## Hornee
Hornee.
`,
  'pages/about.md': `---
title: About us
summary: Who we are.
---
Neighbors.
`,
};

export type ContentFile = keyof typeof VALID_NETWORK;

/** The text of one file of the valid network, with one part of it changed. The part must be there. */
export function edited(file: ContentFile, part: string, other: string): Record<string, string> {
  const text = VALID_NETWORK[file];
  if (!text.includes(part)) throw new Error(`${file} does not hold "${part}".`);
  return { [file]: text.replace(part, () => other) };
}

/** Files of the network to write otherwise, to add, or to leave out (undefined). */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;
