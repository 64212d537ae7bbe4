/** The page that explains what "checked" means, English. */
export const howWeKnow = {
  title: 'How we know',
  text: 'Places close, hours change, and phone numbers get old. So each entry says how we know what it says, and how old that is.',
  states: 'Four diamonds',
  statesText:
    'Each entry has a diamond and a few words beside it. A diamond empties as time goes by. The site counts the months. Nobody has to remember.',
  ways: 'What “checked” means',
  waysText:
    'Somebody asked about the facts on the page: the hours, the place, the number, who can come. Then they wrote down the day, and how they asked. We do not print who it was.',
  way: {
    phone: 'They called, and somebody there answered.',
    visit: 'They went there and looked or asked.',
    email: 'They wrote, and got an answer.',
    website: 'They read it again on the place’s own site. Nobody was asked.',
  },
  sources: 'Where the other facts are from',
  sourcesText:
    'An entry that nobody has checked names the page it is from, and the date on that page. We use these: {list}. The links stand at the end of each entry.',
  before: 'Call before you go',
  beforeText:
    'Call first, even when the diamond is full. Ask if they are open, what to bring, and who can come.',
  beforeLine: 'No number there, or no answer? {label}: {number}',
  tell: 'Tell us when it is wrong',
  tellText:
    'Did you find a wrong number, a closed door or new hours? Each entry has a link “{link}”. It opens a short form. A word from you helps the next person.',
  whole: 'All of it together',
  wholeText: 'Somebody has checked {checked} of {all} entries.',
  wholeLink: 'See how old our facts are',
} as const;
