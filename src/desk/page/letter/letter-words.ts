// Ships to the browser, on the navigators' desk only.
import type { DeskWords } from '../../../words/en/desk.ts';

export type DeskLetterWords = DeskWords['letter'];
