// Ships to the browser: part of the words of the navigators' desk.

/** English words that neighbors read or hear from a navigator. `{name}` is filled in. */
export const deskMessages = {
  /** All that may be left where somebody else could read or hear it. They tell nothing of who writes, or why. */
  callBack: 'Please call me back.',
  writeBack: 'Please write back to me.',
  subject: 'Hello',
  /** To somebody who is asked in a neighbor's place. */
  instead: 'Hello. I would like to reach someone you know. Please call me back.',
  askInstead:
    'Hello. Could you please ask {who} to get in touch with me? They gave me your name. I cannot say what it is about.',
  askInsteadNobody:
    'Hello. Someone gave me your name, to reach them through you. Could they please get in touch with me, and say this code: {code}?',
  hello: 'Hello {who}, this is {me} from {network}.',
  helloNobody: 'Hello, this is {me} from {network}.',
  /** `own` is what this person wrote, `theirs` what fits it: "a ride, from Lee, Tuesday, November 24". */
  first: {
    ask: 'You asked for this: {own}. A neighbor offers this: {theirs}.',
    offer: 'You offered this: {own}. A neighbor asks for this: {theirs}.',
  },
  fits: 'Would that work for you? You can say no, and you need not say why.',
  promise: 'They do not get your name or number unless you both say yes.',
  bothYes: {
    ask: 'You both said yes. You asked for this: {own}. They offer this: {theirs}.',
    offer: 'You both said yes. You offered this: {own}. They ask for this: {theirs}.',
  },
  theirName: 'Their first name is {name}.',
  theirWay: {
    text: 'They said you may text them: {address}.',
    call: 'They said you may call them: {address}.',
    email: 'They said you may write to them: {address}.',
  },
  through: 'You need not reach each other. I pass on what each of you says.',
  careful: 'Please give this to nobody else.',
  didItWork: {
    ask: 'You asked for this: {own}. Did it work?',
    offer: 'You gave this: {own}. Did it work?',
  },
  tellUs: 'If not, we look for something else. You need not say why.',
  thing: {
    /** A need that the network no longer lists. */
    other: 'something else',
    town: 'in {town}',
    from: 'from {town}',
    to: 'to {town}',
    whens: { soon: 'as soon as possible', day: 'on a day', weekly: 'every week', any: 'any time' },
  },
};
