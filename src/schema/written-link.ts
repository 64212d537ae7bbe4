/**
 * What a link says of itself that stands in an entry or in a text of `content/`: this site does not stand in for what is
 * there (`nofollow`, `ugc`, for search engines), and the page that is opened is told nothing of this one (`noreferrer`, which
 * keeps it from reaching back too: HTML, 4.6.7).
 */
export const WRITTEN_LINK = 'nofollow ugc noreferrer';
