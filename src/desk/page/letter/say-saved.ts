// Ships to the browser, on the navigators' desk only.
import { count } from '../../../words/fill.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { OpenDesk } from '../../session/snapshot.ts';

/** One sentence: for whom it is saved, or what keeps it on this device. */
export function saySaved(
  { saving, sharing, practice }: Pick<OpenDesk, 'saving' | 'sharing' | 'practice'>,
  { words, language, seal }: Pick<DeskProps, 'words' | 'language' | 'seal'>,
): string {
  const said = words.letter.saved;
  if (practice) return said.practice;
  if (saving === 'not-saved') return said.notSaved;
  if (saving === 'saving') return said.saving;
  switch (sharing.kind) {
    case 'shared':
      return count(language, said.shared, seal?.navigators.length ?? 0);
    case 'asking':
      return said.asking;
    case 'waiting':
      return said.waiting;
    case 'none':
      return sharing.unsent ? said.alone : said.aloneSaved;
  }
}
