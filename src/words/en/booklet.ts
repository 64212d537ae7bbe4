/** Words of the booklet: the whole directory by town, to fold and staple. English. */
export const booklet = {
  title: 'Help near you',
  /** On the cover. */
  cover: 'Free help, town by town.',
  coverWhen: 'Printed from the site in {month}.',
  /** The page's name on the screen and of its PDF. */
  page: 'Booklet: help near you',
  pageFold: 'Booklet to fold: help near you',
  back: 'Everything to print',
  read: 'To read: one page after the other',
  fold: 'To fold and staple: {paper}',
  papers: { letter: 'Letter', a4: 'A4' },
  readHelp:
    'This is the whole directory, {pages} small pages. To make a booklet, choose “To fold and staple”.',
  foldHelp: 'It takes {sheets} sheets of paper, printed on both sides.',
  foldSteps: {
    print: 'Print at 100% (actual size), on both sides, “flip on long edge”.',
    fold: 'Fold the stack in half. The page with the big title is outside.',
    staple: 'Open it in the middle and staple twice in the fold.',
  },
  foldOneSided:
    'No printing on both sides? Print the odd pages. Put the paper back in, then print the even pages. Try it with the first two pages.',
  foldMany:
    'These are many sheets for one staple. Use a long-arm stapler, or sew the fold with a needle and strong thread.',
  lines: 'Call now',
  callOrText: 'Call or text, any time.',
  how: 'How to use this booklet',
  howText: {
    towns: 'Help stands under its town, from A to Z. Your town is in the list on page {page}.',
    anywhere: 'Help by phone, online or by delivery has its own part, on page {page}.',
    index: 'Looking for one kind of help? The index by need is on page {page}.',
    blocks:
      'The quilt block beside an entry says what kind of help it is. The index shows each block.',
    call: 'Times change. Call before you go, if you can.',
    asks: 'If they ask for papers, and we know of it, the entry says so.',
    full: 'Each entry ends with a short address, like /r/{code}. It leads to more about it: {host}/r/{code}.',
    hollow: '◇ Nobody has checked this yet. We say where it is from, and how old it is.',
    checked: '◆ Somebody called or went there, and we give the date.',
  },
  contents: 'Contents',
  findTown: 'Find your town',
  findTownText: 'Thin letters: the page of the nearest town with help.',
  /** Behind a number that takes text messages. */
  texts: 'text too',
  towns: 'Town by town',
  elsewhere: 'By phone, online or in the whole area',
  groups: 'Groups',
  groupsText: 'The people who organize.',
  guides: 'Guides',
  guidesText: 'How to do it yourself, together. The short address leads to the steps.',
  index: 'Index by need',
  indexElsewhere: 'By phone and more',
  notes: 'Your own notes',
  wrong: 'Something wrong or missing?',
  wrongText: 'Tell us: {address}',
  wrongCall: 'Call {name}: {phone}',
  share: 'Copy this booklet. Pass it on.',
  free: 'This booklet is free.',
  demo: 'This booklet is from a demonstration copy. No fact in it has been checked.',
  code: 'Search, and ask or offer help',
} as const;
