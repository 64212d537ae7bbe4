// Ships to the browser.
import { useState } from 'react';
import { reminderAt, writeReminder } from '../../receipt/reminder.ts';
import { saveFile } from '../../receipt/save-file.ts';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';
import { showDayOf, showWeekday, todayAt } from '../fields/show-time.ts';

const WEEK = 6.5 * 24 * 60 * 60 * 1000;

/** Puts a reminder into the device's calendar. Not on a shared device: somebody else looks into that one. */
export function Reminder({ code, at }: { code: string; at: number }) {
  const { props, snapshot } = useForm();
  const { words, language, within } = props;
  const { remind, remindOn, remindHint } = words.sent;
  const [shownAt] = useState(() => Date.now());
  if (snapshot.device !== 'mine') return null;
  const due = reminderAt(at, within, shownAt);
  const label =
    due - shownAt < WEEK
      ? fill(remind, { weekday: showWeekday(due, language) })
      : fill(remindOn, { day: showDayOf(due, language) });
  return (
    <>
      <button
        type="button"
        className="request-second"
        aria-describedby="remind-hint"
        onClick={() => {
          saveFile(`${code}.ics`, writeReminder(code, todayAt(due), Date.now()), 'text/calendar');
        }}
      >
        {label}
      </button>
      <p className="request-hint" id="remind-hint">
        {fill(remindHint, { code })}
      </p>
    </>
  );
}
