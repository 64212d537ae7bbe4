import type { RequestPage } from './request-page.ts';

/** Starts on a device of one's own and writes into an open item. */
export async function writeDraft(form: RequestPage, words: string): Promise<void> {
  await form.start('mine');
  await form.writeItem(words);
  await saysSaved(form);
}

export async function saysSaved(form: RequestPage): Promise<void> {
  await form.state().getByText('Saved on this device').waitFor();
}

/** Goes on with the one draft that lies here. */
export async function continueDraft(form: RequestPage): Promise<void> {
  await form.button(/^Continue/).click();
  await form.page.locator('#item-details').waitFor();
}

/** What is written in the open item. */
export function detailsOf(form: RequestPage): Promise<string> {
  return form.page.locator('#item-details').inputValue();
}

/** What the form has of a draft when the page comes anew. */
export async function readAgain(form: RequestPage): Promise<string> {
  await form.visit();
  await continueDraft(form);
  return detailsOf(form);
}
