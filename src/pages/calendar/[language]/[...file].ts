import type { APIRoute } from 'astro';
import { calendarFeeds, eventCalendars } from '../../../open-data/calendar/calendar-feeds.ts';
import type { CalendarFeed } from '../../../open-data/calendar/calendar-feeds.ts';
import { calendarZone } from '../../../open-data/calendar/calendar-zone.ts';
import { calendarWriter } from '../../../open-data/calendar/write-calendar.ts';
import { keyProps } from '../../../rebuild/key-props.ts';
import { changedOn } from '../../../site/changes.ts';
import { directory, readerOf } from '../../../site/site.ts';

const zone = calendarZone(directory.network.time_zone, readerOf(undefined).today);

export const getStaticPaths = () =>
  keyProps(
    directory.network.languages.flatMap(({ code: language }) => {
      const reader = readerOf(language);
      const { all, areas, needs, groups } = calendarFeeds(reader);
      const write = calendarWriter(reader, zone, changedOn);
      return [all, ...areas, ...needs, ...groups, ...eventCalendars(reader)].map((calendar) => ({
        params: { language, file: `${calendar.path}.ics` },
        props: { calendar, write },
      }));
    }),
  );

/** A calendar for phones and computers. */
export const GET: APIRoute<{
  calendar: CalendarFeed;
  write: (calendar: CalendarFeed) => string;
}> = ({ props }) =>
  new Response(props.write(props.calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
