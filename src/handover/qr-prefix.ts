// Ships to the browser.

/** Begins every code that carries a sealed draft: what it is, and in which version. */
export const QR_PREFIX = 'PW1:';
/** The same of any version. */
export const ANY_QR_PREFIX = /^PW\d+:/;
