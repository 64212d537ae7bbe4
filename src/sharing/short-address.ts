import { absolute } from '../site/absolute.ts';
import type { Reader } from '../site/reader.ts';

/** The whole short address with this end: "https://example.org/r/k3m9q/". */
export function shortAddress({ directory, asset }: Reader, code: string): string {
  return absolute(directory.network, asset(`r/${code}/`));
}
