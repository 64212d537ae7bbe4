/** Words of the pages that give the directory away as data, English. */
export const data = {
  title: 'Take it along',
  text: 'All that this site knows is yours to copy. Put it in a spreadsheet, a calendar, a phone or an app.',
  facts: {
    license: 'License',
    licenseTexts: {
      'CC-BY-4.0':
        'Use it, change it, pass it on, also for money. Only say where it is from: {license}.',
      'CC-BY-SA-4.0':
        'Use it, change it, pass it on, also for money. Say where it is from, and let others do the same with what you make of it: {license}.',
      'CC0-1.0':
        'Use it, change it, pass it on, also for money. You need not say where it is from, but it helps people to trust it: {license}.',
    },
    credit: 'Write it like this',
    changed: 'Facts last changed',
    newest: 'Newest date in the facts',
    sure: 'How sure',
    sureText:
      'Each entry says whether and when somebody checked it. Pass that on with it, and look here again from time to time.',
  },
  credit: '{name}, {address}, {license}',
  sheets: {
    title: 'For a spreadsheet',
    text: 'One row for each entry, in words. CSV opens in Excel, LibreOffice and Google Sheets. JSON holds the same facts for programs.',
    caption: 'Tables in {language}',
    kind: 'Table',
    rows: 'Rows',
    dictionary: 'What every column means',
    zip: 'Does a ZIP code lose its first zero? Open the file through “Data, From Text/CSV” and set that column to Text.',
  },
  partners: {
    title: 'For a 211 or a partner',
    text: 'Resources and groups in HSDS 3. Other sites of this kind can read it.',
    link: 'Open the HSDS files',
  },
  calendars: {
    title: 'For your calendar',
    text: 'All dates, or those of one area, need or group. They stay up to date by themselves.',
    link: 'Choose a calendar',
  },
  phone: {
    title: 'For your phone',
    text: 'The page of a resource or group that has a number also has a contact card to save.',
  },
  feed: {
    title: 'To hear what is new',
    text: 'A feed tells of new and newly checked entries, of notices, and of what pauses or ends. A feed reader opens it.',
    link: 'Address of the feed',
  },
  programs: {
    title: 'For a program',
    text: 'Every entry’s page carries its facts as JSON-LD. Any website may load the files named above. Their addresses stay.',
    sitemap: 'All pages (sitemap)',
  },
  health: {
    title: 'How good it is',
    text: 'How many entries were checked, and how long ago.',
    link: 'See the figures',
    json: 'The same figures as JSON',
  },
  left: {
    title: 'What is not in it',
    list: [
      'Streets of shelters and homes. They give their town, or no place at all.',
      'Anything that anybody asked for or offered.',
      'Who checked a fact, and who wrote it.',
      'Points on a map. We know only the middle of each town.',
    ],
  },
  dictionary: {
    title: 'What every column means',
    text: 'All columns and keys of the tables, made from the rules that the entries are checked by.',
    intro:
      'The bold name heads the column of the spreadsheet. The one beside it is the key in JSON. Editors read the same words, so some of them say what to leave out.',
    always: 'Every row has it.',
    inColumn: 'In the column “{column}”.',
    json: 'This page as JSON',
  },
  /** In the cells of a sheet. */
  yes: 'yes',
  no: 'no',
  nothing: 'Nothing',
  notice: '{text} ({from} to {until})',
  seen: 'seen {day}',
  dated: 'dated {day}',
} as const;
