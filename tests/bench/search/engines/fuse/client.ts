// Ships to the browser. The index is on its way while the code is.
import { fetchText, openPage } from '../../page/page.ts';

openPage(async (index) => {
  const [{ open }, text] = await Promise.all([import('./engine.ts'), fetchText(index)]);
  return open(text);
});
