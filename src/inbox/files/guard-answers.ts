import type { MiddlewareHandler } from 'hono';

/** What a page of this site may use: its own place for "near me", and nothing else that can watch or listen. */
const ALLOWED = 'geolocation=(self)';
/** Only where a navigator scans the code of a draft that is handed over. */
const CAMERA_PAGE = /\/request\/(?:index\.html)?$/;
const REFUSED = `
  accelerometer display-capture gyroscope hid magnetometer microphone midi payment
  publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking`
  .trim()
  .split(/\s+/);

const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const NO_FRAMES = "frame-ancestors 'none'";

/** Headers that every answer carries. An answer with a content policy of its own keeps it. */
export const guardAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  for (const [name, value] of Object.entries(GUARDS)) headers.set(name, value);
  headers.set('Permissions-Policy', permissionsOf(context.req.path));
  if (!context.res.headers.has('Content-Security-Policy')) {
    context.res.headers.set('Content-Security-Policy', NO_FRAMES);
  }
};

function permissionsOf(path: string): string {
  const camera = `camera=(${CAMERA_PAGE.test(path) ? 'self' : ''})`;
  return [ALLOWED, camera, ...REFUSED.map((feature) => `${feature}=()`)].join(', ');
}
