/** The site's three faces: text, bold text, and condensed heads. */
export const FACE_NAMES = ['text-400', 'text-700', 'head-800'] as const;
export type FaceName = (typeof FACE_NAMES)[number];
