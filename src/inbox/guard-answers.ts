import type { MiddlewareHandler } from 'hono';

/** What a page of this site may use: its own place for "near me", and nothing else that can watch or listen. */
const ALLOWED = 'geolocation=(self)';
const REFUSED = `
  accelerometer camera display-capture gyroscope hid magnetometer microphone midi payment
  publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking`
  .trim()
  .split(/\s+/);

const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [ALLOWED, ...REFUSED.map((feature) => `${feature}=()`)].join(', '),
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const NO_FRAMES = "frame-ancestors 'none'";

/** Headers that every answer carries. An answer with a content policy of its own keeps it. */
export const guardAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(GUARDS)) context.res.headers.set(name, value);
  if (!context.res.headers.has('Content-Security-Policy')) {
    context.res.headers.set('Content-Security-Policy', NO_FRAMES);
  }
};
