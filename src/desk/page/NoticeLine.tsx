// Ships to the browser, on the navigators' desk only.
import { count } from '../../words/fill.ts';
import { useDesk } from '../desk-context.ts';
import type { DeskProps } from '../desk-props.ts';
import type { Notice } from '../session/snapshot.ts';

/** What was just done, said once. It is always there, so that screen readers hear what comes into it. */
export function NoticeLine() {
  const { props, snapshot } = useDesk();
  const { notice } = snapshot;
  return (
    <p className="desk-notice" role="status" data-empty={notice === undefined || undefined}>
      {notice && sayNotice(notice, props)}
    </p>
  );
}

function sayNotice(notice: Notice, { words, language }: DeskProps): string {
  const said = words.frame.notices;
  switch (notice.kind) {
    case 'read': {
      const { opened, known, aside } = notice;
      return [
        opened === 0 ? said.readNone : count(language, said.read, opened),
        known > 0 ? count(language, said.known, known) : '',
        aside > 0 ? count(language, said.aside, aside) : '',
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'copied':
    case 'saved-file':
    case 'written-again':
    case 'deleted':
    case 'deleted-here':
    case 'failed':
      return said[notice.kind];
    case 'board-read':
      return words.sharing.file.read;
  }
}
