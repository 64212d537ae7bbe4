/** Words of the request form on paper, English. */
export const paperRequest = {
  title: 'Paper request form',
  text: 'The same questions as online, to fill in by hand, with a slip to tear off.',
  back: 'Back to the form',
  how: 'Check the box beside what you ask for. Answer only the questions under it. Leave empty what you do not want to say.',
  never:
    'We never ask for your birth date, your immigration status or your full address. Do not write them here.',
  call: 'Rather talk? Call.',
  /** Over the lines for what all needs are asked. */
  each: 'For each thing you checked',
  which: 'Which one?',
  order: 'Write 1 beside the way we should try first, then 2, then 3.',
  who: {
    heading: 'Who can read this',
    text: 'Paper is not sealed. Anyone who finds this sheet can read it. Give it by hand to a navigator or a group you trust. Do not leave it lying around, and do not mail it.',
    then: 'The navigator types it into the form, then tears this paper up. A neighbor who could help sees what you ask, never your name or number, unless you say yes.',
    demo: 'This is a demonstration. No navigator works here yet. Do not give this paper to anyone.',
  },
  office: {
    heading: 'For the navigator',
    back: 'Read it back',
    slip: 'Gave the slip',
    typed: 'Typed in. Day and code:',
    torn: 'Tore up the paper',
  },
  slip: {
    tear: 'Tear off here. This part is yours.',
    heading: 'Your slip',
    took: 'Who took your paper',
    day: 'Day',
    code: 'Your code',
    codeText: 'It says nothing about you or what you asked.',
    ask: 'Where to ask',
  },
  /** On the links to the form in one language and in two. */
  choice: '{label} ({number} sides)',
  side: '{number} of {total}',
} as const;
