/** Words of the page of everything that can be printed, English. */
export const printHub = {
  title: 'Print and hand out',
  text: 'Paper for a pocket, a wall, a food table. Everything here fits Letter and A4, also in black and white.',
  paper: {
    title: 'Paper request form',
    text: 'To ask and offer without a device. Boxes to check, and a slip to tear off and keep.',
  },
  booklet: {
    title: 'The whole directory as a booklet',
    text: 'Town by town. Read it as it is, or fold and staple it.',
  },
  own: {
    title: 'My sheet',
    text: 'Choose some places and print only those. It stays on this device.',
  },
  needs: 'By need',
  needsText: 'A list to hang up, or a little book of eight pages: one sheet, one cut, three folds.',
  sheet: 'List',
  zine: 'Little book',
  areas: 'A little book for an area',
  areasText: 'Eight pages, folded from one sheet of paper.',
  towns: 'A list for a town',
  townsText: 'First what is in town and close by. Then help by phone, or that comes to your door.',
  entries: 'One place, group, event or guide',
  /** The page of the flyers of one kind. */
  ofKind: 'Flyers: {kind}',
  how: 'How to print',
  howList: [
    'Open a sheet and press “Print this page”. At a library, ask at the desk if you need help.',
    'Any margins work. Little books need full size (100%) and no margins.',
    'Black and white is fine. Print on both sides to save paper.',
    'Each sheet says on which day it was printed, and when to look again.',
  ],
  /** On the pages of needs, towns, areas, and on the request page. */
  link: { list: 'Print this list', zine: 'Fold a little book', paper: 'Fill it in on paper' },
} as const;
