/** The file that Astro writes for a path, in the output folder: "es/towns/x" of a page is "es/towns/x/index.html". */
export function outputFile(pathname: string, isEndpoint: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (isEndpoint) return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
