// Ships to the browser, on the navigators' desk only.
import { useEffect, useMemo } from 'react';
import { dayAt } from '../../../time/calendar-day.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { readAhead } from '../../match/read-ahead.ts';
import { openReader } from '../../match/read-item.ts';
import type { ItemReader } from '../../match/read-item.ts';
import type { MatchWorld } from '../../match/suggestion.ts';
import { matchWorld } from './match-world.ts';

/**
 * What is read of all letters for suggestions. It lives as long as the list: whoever opens one letter after the other
 * waits for none to be read.
 */
export function useItemReading(): ItemReading {
  const { props, desk, clock } = useOpenDesk();
  const today = dayAt(new Date(clock()), props.zone);
  const reading = useMemo(() => {
    const world = matchWorld(props, today);
    return { world, read: openReader(world) };
  }, [props, today]);
  const { requests } = desk;
  useEffect(() => readAhead(requests, reading.read, window), [requests, reading]);
  return reading;
}

export interface ItemReading {
  readonly world: MatchWorld;
  readonly read: ItemReader;
}
