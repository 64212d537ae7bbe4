import { bundleService } from './operation/bundle-service.ts';

/** `node src/inbox/bundle.ts FOLDER`: the form service and its command as two files that need no npm (deploy/Containerfile). */
const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Name the folder to write to: node src/inbox/bundle.ts FOLDER\n');
  process.exitCode = 1;
} else await bundleService(folder);
