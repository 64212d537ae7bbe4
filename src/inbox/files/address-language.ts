/** The language that an address begins with, as in "/es/towns/"; nothing when it begins with none. */
export function addressLanguage(pathname: string): string | undefined {
  return /^\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:\/|$)/.exec(pathname)?.[1];
}
