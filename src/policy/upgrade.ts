/**
 * The part of a content policy that has a browser ask by https for whatever a page names by http. Only answers that came by
 * https carry it: a page tried out on a home network without https would lose its own files.
 */
export const UPGRADE = 'upgrade-insecure-requests';
