// Ships to the browser, on my sheet only.
import type { SheetEntry, SheetFile } from './sheet-entry.ts';

/** Addresses of the data: all of it under "", or each part under the first letter of its codes. */
export type SheetFiles = Readonly<Record<string, string>>;

/** The entries of one language, fetched once. Which ones somebody chose is told to nobody as long as there is one file. */
export function openEntries(files: SheetFiles, load: (url: string) => Promise<unknown>) {
  const loaded = new Map<string, Promise<SheetEntry[]>>();

  const part = (url: string): Promise<SheetEntry[]> => {
    const known = loaded.get(url);
    if (known) return known;
    const asked = load(url).then((file) => (file as SheetFile).entries);
    loaded.set(url, asked);
    // The next one who asks tries again.
    asked.catch(() => loaded.delete(url));
    return asked;
  };
  const parts = async (urls: readonly string[]): Promise<SheetEntry[]> =>
    (await Promise.all([...new Set(urls)].map(part))).flat();

  return {
    /**
     * The entries with these codes, by the code that was asked for. Codes that nobody has are missing.
     * Rejects when the data cannot be had.
     */
    async byCode(codes: readonly string[]): Promise<Map<string, SheetEntry>> {
      const urls = codes.flatMap((code) => files[''] ?? files[code.slice(0, 1)] ?? []);
      const entries = await parts(urls);
      const byCode = new Map<string, SheetEntry>();
      for (const entry of entries) {
        if (entry.alias !== undefined) byCode.set(entry.alias, entry);
      }
      for (const entry of entries) byCode.set(entry.code, entry);
      return new Map(
        codes.flatMap((code) => {
          const entry = byCode.get(code);
          return entry ? [[code, entry] as const] : [];
        }),
      );
    },
    all: (): Promise<SheetEntry[]> => parts(Object.values(files)),
  };
}

export type Entries = ReturnType<typeof openEntries>;

/**
 * Fetches one file of the data.
 * @throws {Error} when it cannot be had, or is another page in its place.
 */
export async function loadSheetFile(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
