import { openServer } from './open-server.ts';
import { endOnSignals } from './operation/end-on-signals.ts';
import { createLog } from './operation/log.ts';
import { OpenError } from './operation/open-error.ts';
import { readEnvironment } from './operation/read-environment.ts';
import { silence } from './operation/silence.ts';
import { placeName } from './store/place-name.ts';

/** `npm run serve`: the built site and its inbox on one port, until Ctrl-C. Prints its address and no visit. */
try {
  const environment = readEnvironment(process.env);
  const tell = createLog({
    kind: environment.log,
    clock: () => new Date(),
    place: placeName(environment.database),
    write: (line, stream) => void process[stream === 'out' ? 'stdout' : 'stderr'].write(line),
  });
  silence(tell);
  const server = await openServer({ ...environment, tell });
  tell({ event: 'open', url: server.url });
  endOnSignals(server, tell);
} catch (error) {
  if (!(error instanceof OpenError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
