/** True in `npm run test:whole`, which takes as long as it needs. */
export const WHOLE_RUN = process.env['PATCHWORK_WHOLE'] === '1';

/**
 * How often a test repeats what chance decides, or how many alike things it looks at: `usual` in `npm test`, which has
 * twenty minutes, `whole` in `npm run test:whole`, which every week runs by itself.
 */
export function rounds(usual: number, whole: number): number {
  return WHOLE_RUN ? whole : usual;
}
