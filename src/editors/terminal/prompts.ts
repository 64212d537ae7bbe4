import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { StoppedError } from './command-error.ts';

/** What an answer may be: `value` is kept, `name` is shown. */
export type Choice = { readonly value: string; readonly name: string };

/** Puts questions to the person at a terminal. Every question throws a StoppedError when they stop. */
export interface Prompts {
  /** A line of text. `wrong` tells why a text cannot stay; nothing when it can. */
  text: (asked: {
    message: string;
    suggested?: string;
    wrong: (text: string) => string | undefined;
  }) => Promise<string>;
  one: (asked: {
    message: string;
    choices: readonly Choice[];
    suggested?: string;
  }) => Promise<string>;
  /** Any number of the choices; at least one when `required`. */
  many: (asked: {
    message: string;
    choices: readonly Choice[];
    suggested?: readonly string[];
    required?: boolean;
  }) => Promise<string[]>;
  yes: (asked: { message: string; suggested: boolean }) => Promise<boolean>;
}

/** Questions at a terminal, read from `from` and written to `to`. */
export function askAt(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Prompts {
  const asking = async <Answer>(
    prompt: (context: {
      input: NodeJS.ReadableStream;
      output: NodeJS.WritableStream;
      signal: AbortSignal;
    }) => Promise<Answer>,
  ): Promise<Answer> => {
    // A prompt waits for ever on an input that has ended.
    const ended = new AbortController();
    const stop = (): void => {
      ended.abort();
    };
    from.once('end', stop);
    try {
      return await prompt({ input: from, output: to, signal: ended.signal });
    } catch (error) {
      if (error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name)) {
        throw new StoppedError('Stopped.', { cause: error });
      }
      throw error;
    } finally {
      from.removeListener('end', stop);
    }
  };
  return {
    text: ({ message, suggested, wrong }) =>
      asking((context) =>
        input(
          {
            message,
            validate: (text) => wrong(text.trim()) ?? true,
            ...(suggested === undefined ? {} : { default: suggested }),
          },
          context,
        ),
      ).then((text) => text.trim()),
    one: ({ message, choices, suggested }) =>
      asking((context) =>
        select(
          { message, choices, ...(suggested === undefined ? {} : { default: suggested }) },
          context,
        ),
      ),
    many: ({ message, choices, suggested = [], required = false }) =>
      asking((context) =>
        checkbox(
          {
            message,
            required,
            choices: choices.map((choice) => ({
              ...choice,
              checked: suggested.includes(choice.value),
            })),
          },
          context,
        ),
      ),
    yes: ({ message, suggested }) =>
      asking((context) => confirm({ message, default: suggested }, context)),
  };
}
