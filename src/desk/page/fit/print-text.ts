// Ships to the browser, on the navigators' desk only.
/** Prints one text on a page of its own, without anything else of the desk. Nothing of it stays in the page. */
export function printText(document: Document, text: string, lang: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) {
    frame.remove();
    return;
  }
  const paragraph = page.createElement('p');
  paragraph.textContent = text;
  paragraph.lang = lang;
  paragraph.dir = 'auto';
  page.body.append(paragraph);
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.print();
}
