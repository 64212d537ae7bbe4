/** English words of the place control on the search page. */
export const near = {
  label: 'Near',
  example: 'Town or ZIP',
  here: 'Near me',
  clear: 'Anywhere',
  hint: 'Puts what is closest first. Where your device is never leaves this page.',
  asking: 'Your browser may ask if this page may know your place.',
  town: 'Closest to {town} first.',
  hereNow: 'Closest to you first.',
  unknown: 'We do not know “{place}”. Try a town or ZIP code near it.',
  denied: 'This page may not know your place. Type a town or ZIP code.',
  unavailable: 'Your device could not tell where it is. Type a town or ZIP code.',
  far: 'Your device says it is far from the towns of this directory. Type a town or ZIP code.',
  failed: 'The list of towns did not load. Check your connection and try again.',
} as const;
