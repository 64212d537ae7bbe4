import { siteText } from '../frame/sheet-letters.ts';
import { openMeasure } from './measure-text.ts';

/** The site's fonts, opened once for all flyers of a build. */
export const measure = await openMeasure(siteText);
