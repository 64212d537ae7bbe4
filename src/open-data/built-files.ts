import { changedOn } from '../site/changes.ts';
import { once } from '../rebuild/once.ts';
import { directory, readerOf } from '../site/site.ts';
import { hsdsFiles } from './hsds/hsds-files.ts';
import { hsdsOf } from './hsds/hsds.ts';
import { tablesOf } from './tables/tables-of.ts';

/** The tables of this build by language: made when the first page asks, as every page that lists them says their sizes. */
export const builtTables = once(
  () =>
    new Map(
      directory.network.languages.map(({ code }) => [code, tablesOf(readerOf(code), changedOn)]),
    ),
);

/** The HSDS files of this build by name, in the first language: HSDS has no translations. */
export const builtHsds = once(() => {
  const reader = readerOf(undefined);
  return hsdsFiles(reader, hsdsOf(reader, changedOn));
});
