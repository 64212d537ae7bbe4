/** True for a browser that posts a form by itself: it asks for a page, as no program does. */
export function wantsPage(headers: Headers): boolean {
  return headers.get('accept')?.includes('text/html') ?? false;
}
