/** An address within the site without the folder the site lives in: "/patchwork/fonts/a.woff2" is "fonts/a.woff2". */
export function withoutBase(address: string, base: string): string {
  const path = decodeURI(address.replace(/[?#].*$/, ''));
  return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
}

/** The HTML file of a page in the folder of the built site: "/es/booklet/#a4" is "es/booklet/index.html". */
export function pageFile(address: string, base: string): string {
  return `${withoutBase(address, base)}index.html`;
}
