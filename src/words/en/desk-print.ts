// Ships to the browser: part of the words of the navigators' desk.

/** English words of the sheets that navigators print. `{name}` is filled in. */
export const deskPrint = {
  by: 'Printed by {name}, {day}',
  destroy: 'Destroy this sheet when the shift is over.',
  handover: {
    title: 'Shift handover',
    lead: 'The open letters, what is due first, with codes and notes. For the next navigator.',
    none: 'No letter is open.',
    withNames: 'With names, numbers and places',
    withNamesHint:
      'Leave it off if the paper could be lost. Codes are enough to find a letter. Notes are always on it.',
    print: 'Print the handover',
    status: 'Status',
    since: 'Since',
    holder: 'Answered by',
    nobody: 'Nobody yet',
    due: 'Due',
    who: 'Who',
  },
  calls: {
    title: 'Calls of this shift',
    lead: 'One block for each person: how and when to call, what may be said, and room to write. Numbers are on it.',
    none: 'Nobody is to be called.',
    print: 'Print the calls',
    choose: 'Whom to call',
    speaks: 'Language: {language}',
    safe: 'If somebody else answers:',
    room: 'What was said:',
  },
};
