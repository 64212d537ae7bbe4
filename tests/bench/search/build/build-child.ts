/** Started by measure-build.ts: makes a network, waits, builds one engine's files, and waits to be measured. */
import { once } from 'node:events';
import { readersOf } from '../../../../src/site/readers.ts';
import { syntheticNetwork } from '../network/synthetic-network.ts';
import { BUILDS } from './built.ts';

const [name, count, folder = ''] = process.argv.slice(2);
const [reader] = readersOf(syntheticNetwork(Number(count)).directory, '/');
const build = BUILDS.get(name ?? '');
if (reader === undefined || build === undefined) throw new Error(`There is no "${name ?? ''}".`);

process.send?.('ready');
await once(process, 'message');
const started = performance.now();
await build(reader, folder);
process.send?.(performance.now() - started);
await once(process, 'message');
process.disconnect();
