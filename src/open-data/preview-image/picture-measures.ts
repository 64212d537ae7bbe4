/** Of a link picture, in points: what chat apps and social networks take (1.91 to 1). */
export const PICTURE = { width: 1200, height: 630 } as const;
/** Room round everything, and between the block and the words. */
export const EDGE = 52;
/** Height of the row of triangles at the foot. */
export const BORDER = 30;
/** Side of the quilt block: all the height there is. */
export const BLOCK = PICTURE.height - BORDER - 2 * EDGE;
/** Side of the word mark beside the name of the network. */
export const MARK = 54;
/** Width of the column of words beside it. */
export const COLUMN = PICTURE.width - BLOCK - 3 * EDGE;
/** The light palette of src/styles/tokens.css: a picture has no page to ask. */
export const COLOURS = { paper: '#fbf8f1', ink: '#141414', brick: '#8a2a17' } as const;
