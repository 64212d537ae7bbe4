import type { RequestNews } from '../../schema/letter.ts';
import type {
  ClosedLetter,
  ClosedReason,
  OpenedCorrection,
  OpenedLetter,
  OpenedNews,
  OpenedRequest,
} from './open-kept.ts';
import { tellCorrection } from './tell-correction.ts';
import { sayCount } from './say-count.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import { tellRequest } from './tell-request.ts';
import { tellTime } from './tell-time.ts';

const NEWS: Readonly<Record<RequestNews['news'], string>> = {
  'still-needed': 'STILL NEEDED',
  'no-longer': 'NO LONGER NEEDED',
};

const WHY_CLOSED: Readonly<Record<ClosedReason, string>> = {
  'wrong-key': 'sealed to other keys',
  'not-age': 'not an age file',
  damaged: 'changed or cut off after it was sealed',
  'not-a-letter': 'opened, but it is no letter of ours',
  'unreadable-row': 'damaged where it is kept; look for it in a backup',
};

/**
 * Letters as lines for a terminal: every request with the news about it, then news about requests that are not
 * among them, what is wrong with entries, then every letter that stays closed. The last lines count them.
 * @param hidden how many handled ones are not among them.
 */
export function tellInbox(
  letters: readonly OpenedLetter[],
  place: string,
  hidden: number,
): string[] {
  const requests = letters.filter((letter) => letter.kind === 'request');
  const news = letters.filter((letter) => letter.kind === 'news');
  const corrections = letters.filter((letter) => letter.kind === 'correction');
  const closed = letters.filter((letter) => letter.kind === 'closed');
  const ids = new Set(requests.map(({ request }) => request.id));
  return [
    ...tellRequests(requests, news),
    ...tellStrays(news.filter((one) => !ids.has(one.news.about))),
    ...tellCorrections(corrections),
    ...tellClosed(closed),
    ...(letters.length === 0
      ? [`Nothing is open in ${place}.`]
      : [`${tellCounts(requests.length, corrections.length)} in ${place}, newest last.`]),
    ...tellHidden(hidden),
    ...tellOpenToAll(letters),
  ];
}

function tellRequests(requests: readonly OpenedRequest[], news: readonly OpenedNews[]): string[] {
  const firstCodes = new Map<string, string>();
  return requests.flatMap((request) => {
    const sameAs = firstCodes.get(request.content);
    if (!sameAs) firstCodes.set(request.content, request.code);
    const about = news.filter((one) => one.news.about === request.request.id);
    return [...tellRequest(request, sameAs), ...about.map(tellNews), ''];
  });
}

function tellNews({ news, received, ...facts }: OpenedNews): string {
  return `  > ${NEWS[news.news]}, said ${tellTime(received)}${tellMarks(facts)}`;
}

function tellMarks({ flagged, handled }: Pick<OpenedLetter, 'flagged' | 'handled'>): string {
  return `${flagged ? '   ! FLAGGED' : ''}${handled === undefined ? '' : `   handled ${tellTime(handled)}`}`;
}

function tellStrays(news: readonly OpenedNews[]): string[] {
  if (news.length === 0) return [];
  return [
    'News about requests that are not in this list:',
    // A code in news was typed by nobody, but anybody can post one.
    ...news.map(
      (one) =>
        `  ${showPlainly(one.code).padEnd(14)} about ${showPlainly(one.news.code)}${tellNews(one)}`,
    ),
    '',
  ];
}

function tellCorrections(corrections: readonly OpenedCorrection[]): string[] {
  if (corrections.length === 0) return [];
  return ['Something wrong with an entry:', ...corrections.flatMap(tellCorrection), ''];
}

function tellCounts(requests: number, corrections: number): string {
  const said = sayCount(requests, 'request');
  return corrections === 0 ? said : `${said} and ${sayCount(corrections, 'correction')}`;
}

function tellClosed(closed: readonly ClosedLetter[]): string[] {
  if (closed.length === 0) return [];
  return [
    `${sayCount(closed.length, 'letter')} could not be opened:`,
    ...closed.map(
      ({ code, received, reason, ...facts }) =>
        `  ${showPlainly(code).padEnd(14)} received ${tellTime(received)} - ${WHY_CLOSED[reason]}${tellMarks(facts)}`,
    ),
    ...(closed.some(({ reason }) => reason === 'wrong-key')
      ? ['  With the key of a navigator: npm run inbox -- --key ana.agekey']
      : []),
    '',
  ];
}

function tellHidden(hidden: number): string[] {
  if (hidden === 0) return [];
  return [
    `${sayCount(hidden, 'handled letter')} ${hidden === 1 ? 'is' : 'are'} not shown: npm run inbox -- --all`,
  ];
}

function tellOpenToAll(letters: readonly OpenedLetter[]): string[] {
  const open = letters.filter((letter) => letter.kind !== 'closed' && letter.lock === 'demo');
  if (open.length === 0) return [];
  return [
    `${sayCount(open.length, 'letter')} opened with the published keys of the demonstration: anybody could open ${open.length === 1 ? 'it' : 'them'}.`,
  ];
}
