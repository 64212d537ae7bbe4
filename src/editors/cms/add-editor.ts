import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Network } from '../../schema/network.ts';
import { EDITOR_POLICY } from '../../leave/editor-policy.ts';
import { lighterCms } from './lighter-cms.ts';

/**
 * Puts the page `/edit/` on the site in every language, when the network wants it. Without `editor` in network.yaml
 * nothing of it is built, so nothing of it can be loaded.
 */
export function addEditor({
  editor,
  languages,
}: Pick<Network, 'editor' | 'languages'>): AstroIntegration {
  return {
    name: 'patchwork-editor',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (editor === undefined) return;
        injectRoute({
          pattern: '/[...language]/edit',
          entrypoint: new URL('EditPage.astro', import.meta.url),
        });
        updateConfig({ vite: { plugins: [lighterCms()] } });
      },
      'astro:build:done': async ({ dir }) => {
        if (editor === undefined) return;
        for (const [index, { code }] of languages.entries()) {
          const file = new URL(`${index === 0 ? '' : `${code}/`}edit/index.html`, dir);
          const html = await readFile(file, 'utf8');
          const policy = `<meta http-equiv="content-security-policy" content="${EDITOR_POLICY}">`;
          // Before everything that the policy is about.
          const [charset] = /<meta charset="[^"]*">/i.exec(html) ?? [];
          if (charset === undefined)
            throw new Error(`${file} names no charset to put its policy after.`);
          await writeFile(
            file,
            html.replace(charset, () => charset + policy),
          );
        }
      },
    },
  };
}
