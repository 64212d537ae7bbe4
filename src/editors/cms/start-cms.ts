// Ships to the browser, only with the page `/edit/`.
import CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import { readForForm, writeFromForm } from './entry-format.ts';

const KINDS = ['resources', 'groups', 'events', 'guides', 'pages'] as const;

/** Starts the form with the settings that stand in the page, and teaches it how our files are read and written. */
export function startCms(): void {
  for (const kind of KINDS) {
    CMS.registerCustomFormat(kind, 'md', {
      fromFile: (text) => readForForm(kind, text),
      toFile: (filled: Record<string, unknown>) => writeFromForm(kind, filled),
    });
  }
  const settings = document.getElementById('editor-settings')?.textContent ?? '{}';
  // The build wrote it: see cms-config.ts.
  void CMS.init({ config: JSON.parse(settings) as CmsConfig });
}
