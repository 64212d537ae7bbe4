// Ships to the browser: the words of the navigators' desk.
import type { DeskWords } from '../en/desk.ts';
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

/** Spanish words of the navigators' desk, written for "usted". */
export const desk: DeskWords = {
  title: 'Mesa de personas guía',
  link: 'Para personas guía',
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
