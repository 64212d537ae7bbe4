// Runs in a temporary folder beside its own node_modules: `node server.mjs DATABASE PORT idempotency|defaults`.
import process from 'node:process';
import express from 'express';
import { ParseServer } from 'parse-server';

const [database, port, mode] = process.argv.slice(2);
const server = new ParseServer({
  databaseURI: database,
  appId: 'patchwork',
  masterKey: 'only-for-this-test',
  serverURL: `http://127.0.0.1:${port}/parse`,
  ...(mode === 'idempotency' && {
    idempotencyOptions: { paths: ['classes/Letter'], ttl: 300 },
  }),
  allowClientClassCreation: false,
  silent: true,
  logLevel: 'error',
});
await server.start();
const app = express();
app.use('/parse', server.app);
app.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write('ready\n');
});
