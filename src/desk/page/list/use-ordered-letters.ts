// Ships to the browser, on the navigators' desk only.
import { useMemo } from 'react';
import { dayAt } from '../../../time/calendar-day.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { orderLetters } from '../../follow/order-letters.ts';
import { tagsAt } from '../../follow/urgency.ts';
import type { DeskRequest } from '../../letters/desk-letter.ts';
import type { RowWorld } from './describe-row.ts';

/** What is said of time here is about this exact, in milliseconds. */
const TIME_EXACT = 60_000;

/** The open requests, due and waiting first, and what their rows need to know. Made anew when something changed. */
export function useOrderedLetters(): { ordered: readonly DeskRequest[]; world: RowWorld } {
  const { desk, props, clock } = useOpenDesk();
  const { requests, board } = desk;
  const { needs: all, zone } = props;
  const now = Math.floor(clock() / TIME_EXACT) * TIME_EXACT;
  const needs = useMemo(() => new Map(all.map((need) => [need.id, need])), [all]);
  const world = useMemo(
    () => ({ needs, now, today: dayAt(new Date(now), zone), tagOf: tagsAt({ now, zone }) }),
    [needs, now, zone],
  );
  const { tagOf } = world;
  const ordered = useMemo(() => orderLetters(requests, board, tagOf), [requests, board, tagOf]);
  return { ordered, world };
}
