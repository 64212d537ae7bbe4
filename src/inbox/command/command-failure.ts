/** The command cannot do what was asked. The message is what the person at the terminal reads: a plain line or two. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** What was typed is no command. The message says in one line what is wrong with it. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
