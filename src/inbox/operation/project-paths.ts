import { fileURLToPath } from 'node:url';

/** Where the build puts the site. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The inbox of the development server: trying things out never mixes with what neighbors sent. */
export const DEV_DATABASE = fileURLToPath(
  new URL('../../../data/inbox-dev.sqlite', import.meta.url),
);

/** The inbox: `data/inbox.sqlite` in the project, or where PATCHWORK_INBOX says. */
export function databasePath(environment: NodeJS.ProcessEnv): string {
  return (
    environment.PATCHWORK_INBOX ||
    fileURLToPath(new URL('../../../data/inbox.sqlite', import.meta.url))
  );
}
