// Ships to the browser, on the navigators' desk only.
import { fill } from '../../../words/fill.ts';
import type { DeskProps } from '../../desk-props.ts';
import type { MessageWarning } from '../../follow/message.ts';
import { saySpoken } from '../letter/say-spoken.ts';

/** What to know before one calls or writes, in words. */
export function sayWarning(
  warning: MessageWarning,
  { words, language }: Pick<DeskProps, 'words' | 'language'>,
): string {
  const { warnings, times } = words.follow;
  switch (warning.kind) {
    case 'interpreter':
      return fill(warnings.interpreter, { language: saySpoken(language, warning.language) });
    case 'by-code':
      return fill(warnings['by-code'], { code: warning.code });
    case 'instead':
      return warning.name
        ? fill(warnings.instead, { name: warning.name, how: warning.how })
        : fill(warnings.insteadNobody, { how: warning.how });
    case 'never':
      return fill(warnings.never, { times: warning.times });
    case 'times': {
      const good = warning.times.map((each) => times[each]);
      const format = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
      return fill(warnings.times, { times: format.format(good) });
    }
    case 'only-words':
      return fill(warnings['only-words'], { words: warning.words });
    case 'say-nothing':
    case 'no-voicemail':
    case 'not-agreed':
      return warnings[warning.kind];
  }
}
