import { big } from './big.ts';
import { booklet } from './booklet.ts';
import { discreet } from './discreet.ts';
import { needSheet } from './need-sheet.ts';
import { paperRequest } from './paper-request.ts';
import { printHub } from './print-hub.ts';
import { poster } from './poster.ts';
import { steps } from './steps.ts';
import { zine } from './zine.ts';

/** Words of everything that is printed, English. */
export const flyers = {
  title: 'Flyers to print',
  text: 'Every entry is also a flyer: one page, big print, tear-off tabs. Open one and print it.',
  print: 'Print this page',
  printHelp:
    'Use your browser’s print command. Letter and A4 both fit. If you see “Headers and footers”, switch it off.',
  back: 'Back to the entry',
  /** Above the links to an entry's sheets. */
  choose: 'Choose a sheet',
  only: '{language} only',
  pdf: 'Ready PDF, {size} kB',
  /** Two pages on each side of a sheet of paper. */
  pdfFold: 'Ready PDF to fold and staple, {size} kB',
  call: 'Call.',
  callOrText: 'Call or text.',
  /** The same where somebody always answers. */
  callAlways: 'Call, day or night.',
  callOrTextAlways: 'Call or text, day or night.',
  /** Under a web or email address that stands in the place of a number. */
  onWeb: 'On the web.',
  byEmail: 'Write an email.',
  weSpeak: 'We speak',
  bus: 'Bus: {lines}.',
  /** At the top of a sheet that nobody should follow any more. */
  closed: 'This has closed. Do not go there.',
  demo: 'This is a demonstration copy.',
  /** Filled in when somebody prints. */
  printed: 'Printed {date}. Check again after {again}.',
  printedOnly: 'Printed {date}.',
  /** The same where no script runs: a line to write on. */
  printedBlank: 'Printed on ______________',
  poster,
  steps,
  big,
  needSheet,
  zine,
  booklet,
  paperRequest,
  hub: printHub,
  discreet,
} as const;
