import { hanGroups } from '../../fonts/han-groups.ts';
import { directory } from '../../site/site.ts';
import { textOfSite } from './text-of-site.ts';

/** Every letter that can stand on a sheet of this site. */
export const siteText = textOfSite(directory);

/** The Chinese ones among them, a font file each. */
export const siteHan = hanGroups(siteText);
