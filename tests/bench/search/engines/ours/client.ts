// Ships to the browser. The dictionary is on its way while the code is.
import { fetchText, openPage } from '../../page/page.ts';

openPage(async (index) => {
  const url = new URL(index, location.href).pathname;
  const [{ openOurs }, text] = await Promise.all([import('./engine.ts'), fetchText(url)]);
  return openOurs(url, JSON.parse(text) as unknown);
});
