// Ships to the browser: the words of the navigators' desk.
import type { Widen } from '../widen.ts';
import { deskDoor } from './desk-door.ts';
import { deskFrame } from './desk-frame.ts';
import { deskList } from './desk-list.ts';
import { deskLetters } from './desk-letters.ts';
import { deskLetter } from './desk-letter.ts';
import { deskFit } from './desk-fit.ts';
import { deskMessages } from './desk-messages.ts';
import { deskFollow } from './desk-follow.ts';
import { deskReport } from './desk-report.ts';
import { deskPrint } from './desk-print.ts';
import { deskSharing } from './desk-sharing.ts';

/** English words of the navigators' desk. `{name}` is filled in; `one` and `other` are picked with Intl.PluralRules. */
export const desk = {
  title: 'Navigators’ desk',
  link: 'For navigators',
  door: deskDoor,
  frame: deskFrame,
  list: deskList,
  letters: deskLetters,
  letter: deskLetter,
  fit: deskFit,
  messages: deskMessages,
  follow: deskFollow,
  report: deskReport,
  print: deskPrint,
  sharing: deskSharing,
};

/** The shape every language of the desk fills. */
export type DeskWords = Widen<typeof desk>;
