/** Address of a picture from the root of the site, for a need's or an entry's path ("needs/food") or for the "site". */
export function pictureFile(language: string, path: string): string {
  return `pictures/${language}/${path}.png`;
}
