import { onceFor } from '../../rebuild/once.ts';
import type { Reader } from '../../site/reader.ts';
import { measure } from '../fit/measure.ts';
import { layOutBooklet } from './lay-out-booklet.ts';

/** The booklet of a language in the site's own fonts: laid out once, for reading and for folding. */
export const bookletOf = onceFor((reader: Reader) => layOutBooklet(reader, measure));
