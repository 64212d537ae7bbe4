// Ships to the browser: part of the words of the navigators' desk.

/** English words for messages and what comes later. `{name}` is filled in. */
export const deskFollow = {
  warnings: {
    interpreter:
      'They asked for {language}, which the site does not have. Find an interpreter before you call.',
    'by-code':
      'They gave no number. They come or call, and say the code {code}. Do not look for them.',
    instead: 'This goes to {name}, in their place: {how}. Say nothing of what it is about.',
    insteadNobody: 'This goes to somebody in their place: {how}. Say nothing of what it is about.',
    never: 'Never at these times: {times}',
    times: 'Good times: {times}',
    'only-words': 'If somebody else answers, say only this: “{words}”',
    'say-nothing': 'If somebody else answers, ask for the person, then hang up.',
    'no-voicemail': 'Leave no voicemail. Hang up and try again.',
    'not-agreed': 'Not both have said yes, so nothing about the other one is in it.',
  },
  times: { mornings: 'mornings', afternoons: 'afternoons', evenings: 'evenings' },
  endsOn: 'Deleted everywhere on {day}',
  runsOut: {
    one: 'This letter is deleted in {count} day, as was promised to them. It is still open.',
    other: 'This letter is deleted in {count} days, as was promised to them. It is still open.',
  },
  runsOutToday: 'This letter is deleted today, as was promised to them. It is still open.',
};
