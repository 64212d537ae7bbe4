// Ships to the browser: part of the words of the request form.

/** English words for leaving in a hurry, from the form and from the page between. `strong` is the part that stands out. */
export const requestLeave = {
  action: 'Leave now',
  /** The title of the page while it leaves: it tells nothing. */
  title: 'One moment',
  /** Said to screen readers after the first and the second press. */
  presses: ['Shift, press 2 more times to leave', 'Shift, press 1 more time to leave'] satisfies [
    string,
    string,
  ],
  /** Where it ends: the weather, or wherever else the network chose. */
  opening: { weather: 'Opening the weather.', other: 'Opening another page.' },
  openNow: 'Open it now',
  notice: {
    heading: 'If you must leave fast',
    press: { strong: 'Press “Leave now”.', text: 'On a keyboard, press Shift 3 times.' },
    deleted: { text: 'What you wrote here is', strong: 'deleted from this device.' },
    opens: {
      weather: 'A weather page opens in its place. “Back” does not bring your words back.',
      other: 'Another page opens in its place. “Back” does not bring your words back.',
    },
    cannot: {
      before: 'It does',
      strong: 'not',
      after: 'erase your browser’s history. Someone could see that you were on this site.',
    },
    sent: 'What you sent before stays sent. What still waits here is not sent.',
    tryIt: 'Try it now',
  },
};
