/** Words of the little book of eight pages, folded from one sheet of paper, English. */
export const zine = {
  title: '{list}: a little book to fold',
  letter: 'For Letter paper',
  a4: 'For A4 paper',
  printHelp:
    'Print on one side, at full size (100%), with no margins. One sheet, one cut, three folds.',
  foldTitle: 'How to fold it',
  fold: {
    crease: 'Fold into eight parts, so that all creases show. Open it.',
    cut: 'Fold the short way. Cut from the fold to the middle, along the dotted line.',
    push: 'Open it. Fold the long way. Push the ends together until the cut opens.',
    book: 'Press it flat, the cover in front.',
  },
  coverArea: 'Free and low-cost help, close by.',
  how: 'How this works',
  howCall: 'Hours change. Call before you go, if you can.',
  howNothing: '“Asks for nothing” means no ID and no papers.',
  howUnchecked: '“Not checked, 2021” means: from a public page of that time.',
  howCode: 'Each entry ends in letters, like {code}. Type {address} and the letters for more.',
  helpToo: 'You can help too',
  helpText: 'Drive, cook, mend, listen. Everyone has something.',
  helpAsk: 'Say what you need and what you can give: {address}',
  callFirst: 'Call first',
  more: {
    one: '{count} more place stands on the page.',
    other: '{count} more places stand on the page.',
  },
  whole: 'The whole list',
  copy: 'Copy this sheet and pass it on.',
} as const;
