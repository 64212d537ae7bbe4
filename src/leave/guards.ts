/** What a page of this site may use: its own place for "near me", and nothing else that can watch or listen. */
const ALLOWED = 'geolocation=(self)';
const REFUSED = `
  accelerometer display-capture gyroscope hid magnetometer microphone midi payment
  publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking`
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
 * The `Permissions-Policy` of a page. Left out, `camera` is not spoken about: a static host cannot take back for one page
 * what it said for all.
 */
export function permissions(camera?: 'self' | 'nobody'): string {
  return [
    ALLOWED,
    ...(camera ? [`camera=(${camera === 'self' ? 'self' : ''})`] : []),
    ...REFUSED.map((feature) => `${feature}=()`),
  ].join(', ');
}
