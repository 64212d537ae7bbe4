// Ships to the browser.

/** The element that carries the form's tree. */
export const FORM_HOST = 'request-host';

/** The tree in which the form's fields are looked up: its shadow root, or the page where it has none. */
export function formRoot(page: Document): Document | ShadowRoot {
  return page.querySelector(`.${FORM_HOST}`)?.shadowRoot ?? page;
}
