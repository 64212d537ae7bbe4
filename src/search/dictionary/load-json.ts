// Ships to the browser.
import { SearchFileError } from './search-file-error.ts';

/**
 * Fetches one file of the search. The browser keeps it: its name changes with its content.
 * @throws {SearchFileError} when it cannot be had, or is no JSON (a page of a captive network, a file cut short).
 */
export async function loadJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new SearchFileError(`${url}: ${response.status}`);
    return await response.json();
  } catch (error) {
    if (error instanceof SearchFileError) throw error;
    throw new SearchFileError(`${url} cannot be read.`, { cause: error });
  }
}
