/** What no page of this site uses. */
const REFUSED = `
  accelerometer display-capture gyroscope hid magnetometer microphone midi payment
  screen-wake-lock serial usb xr-spatial-tracking`
  .trim()
  .split(/\s+/);

/** Headers that every answer carries, whoever serves the site. */
export const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * The `Permissions-Policy` of a page: the search asks for the device's place when "Near me" is pressed, the form for the
 * camera when a code is scanned. Where one policy stands for all pages, nothing is said of the camera and the place is
 * allowed: a static host cannot take back for one page what it said for all.
 */
export function permissions(page: 'any' | 'search' | 'request' | 'other'): string {
  const place = page === 'search' || page === 'any' ? 'self' : '';
  const camera = page === 'request' ? 'self' : '';
  return [
    `geolocation=(${place})`,
    ...(page === 'any' ? [] : [`camera=(${camera})`]),
    ...REFUSED.map((feature) => `${feature}=()`),
  ].join(', ');
}
