import { openMatcher } from '../../src/desk/match/open-matcher.ts';
import type { MatchWorld, OpenItem, Reason, Suggestion } from '../../src/desk/match/suggestion.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import { readTownMap, worldOf } from '../desk/town-map.ts';

export const TODAY = '2026-11-23';
export const world = worldOf(readTownMap(), TODAY);

export function open(
  letter: string,
  item: Partial<RequestItem> & Pick<RequestItem, 'side'>,
  around: Partial<OpenItem> = {},
): OpenItem {
  return {
    ref: { letter, item: 0 },
    item: {
      need: 'rides',
      branch: 'ride',
      details: '',
      when: 'any',
      town: 'Lee',
      facts: {},
      ...item,
    },
    language: 'en',
    access: '',
    ...around,
  };
}

/** Ana's letter of the picture: a ride from Lee to Pittsfield on a Tuesday at ten, with a walker, in Spanish. */
export const ana = open(
  'maple',
  {
    side: 'ask',
    when: 'day',
    day: '2026-11-24',
    time: '10:00',
    facts: { to: ['Pittsfield'], room: ['walker'] },
  },
  { language: 'es' },
);

export function offer(item: Partial<RequestItem>, around: Partial<OpenItem> = {}): OpenItem {
  return open('willow', { ...item, side: 'offer' }, around);
}

/** What could fit one item among others, best first. */
export function suggest(
  one: OpenItem,
  among: readonly OpenItem[],
  around: MatchWorld,
  most?: number,
): Suggestion[] {
  return openMatcher(among, around).suggest(one, most);
}

export function reasonsOf(ask: OpenItem, given: OpenItem): readonly Reason[] {
  return suggest(ask, [ask, given], world)[0]?.reasons ?? [];
}

export function fitOf(kind: Reason['kind'], ask: OpenItem, given: OpenItem): string | undefined {
  return reasonsOf(ask, given).find((reason) => reason.kind === kind)?.fit;
}
