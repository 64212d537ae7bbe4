/** Words that stand in the open data for 211s and partners (HSDS) and on the page that names its files, English. */
export const hsds = {
  title: 'Data for 211s and partners',
  text: 'All resources and groups of this site in HSDS {version}, the Human Services Data Specification. It is made by Open Referral. This page is for people who write programs.',
  files: 'Files',
  baseText: 'Version, profile and description of this API',
  openApiText: 'Every address and every key, as OpenAPI 3.1',
  servicesText: 'Every resource as a service, whole, on one page',
  organizationsText: 'Every group as an organization, on one page',
  taxonomiesText: 'The lists of words that are used',
  termsText: 'The words of these lists that are used',
  linesText: 'The services again, one on each line (NDJSON)',
  groupLinesText: 'The organizations again, one on each line (NDJSON)',
  packageText: 'All of it as tables (CSV). What is in them: a Tabular Data Package',
  oneText: 'Each record of these lists also has an address of its own, with its id:',
  tables: 'Tables',
  know: 'Good to know',
  notes: {
    language:
      'The words are in {language}. Each record names its page in every language, where its sources stand too.',
    checked:
      'assured_date is the day somebody last checked the record, say by a call or a visit. If it is not there, nobody has yet.',
    times:
      'Times are those on the clock of the place. HSDS has no time zones. So the offset beside a time is that of one day. It is the day the file was made, or the first day of a coming season.',
    places: 'Shelters and homes name their town at most. Events and guides have no place in HSDS.',
    again:
      'Read the files again as often as you like. Ids stay the same. What has ended stays, with the status “defunct”.',
  },
  /** Stand in the data itself. */
  page: '{network} ({language})',
  alert: '{from} – {until}: {text}',
  ended: 'This group has ended.',
  standIn:
    'This site names no group behind “{title}”. HSDS wants an organization for every service. So this one has the name of the service.',
  ways: {
    'in-person': 'In person',
    phone: 'By phone',
    text: 'By text message',
    online: 'Online',
    delivery: 'They come to you',
    mail: 'By mail',
  },
  vocabularies: {
    needs: {
      name: 'Needs in {network}',
      description: 'What people need, in the words of this directory.',
    },
    eligibility: {
      name: 'Open Eligibility',
      description: 'Open Eligibility 2.0: a public list of words for help (CC BY-SA 3.0).',
      term: 'Term {code} of Open Eligibility 2.0. Its name here is the one this directory gives it.',
    },
    ways: {
      name: 'Ways in {network}',
      description: 'How help reaches people.',
      term: 'How help reaches people: {name}.',
    },
    groups: {
      name: 'Groups in {network}',
      description: 'What kind of group it is.',
      term: 'What kind of group it is: {name}.',
    },
  },
} as const;
