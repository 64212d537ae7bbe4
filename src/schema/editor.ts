import { z } from 'zod';

/** One part of a path or name on GitHub. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
const BRANCH = /^(?!\/)(?!.*(?:\/\/|\.\.|@\{))[A-Za-z0-9._/-]+(?<![/.])$/;
const FOLDER = /^(?!\.)[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** The page `/edit/`, where people with an account on GitHub change the directory in a form. Absent = there is none. */
export const Editor = z.strictObject({
  /** On GitHub, as "owner/name". */
  repository: z
    .string()
    .regex(REPOSITORY, 'Write the repository as owner/name, like lee-neighbors/directory.'),
  /** What the site is built from. Drafts become pull requests to it. */
  branch: z.string().regex(BRANCH, 'Write the name of a branch, like main.').default('main'),
  /** Where this folder stands in the repository. */
  folder: z
    .string()
    .regex(FOLDER, 'Write a folder of the repository without slashes at its ends, like content.')
    .default('content'),
  /** Address of the network's own sign-in service. Absent = people sign in with a token they made on GitHub. */
  sign_in: z
    .url({ protocol: /^https$/, message: 'Write the whole address, starting with https://' })
    .optional(),
  /** True = the form can also publish a draft, which merges its pull request. Absent = that is done on GitHub. */
  publish: z.boolean().default(false),
});
export type Editor = z.infer<typeof Editor>;

/** Whom the page asks: the address that GitHub answers programs on. */
export const EDITOR_ANSWERS = 'https://api.github.com';
