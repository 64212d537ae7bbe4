import { quote } from '../quiet-text.ts';
import type { PreviewReport } from './preview-report.ts';

const CHANGED = { added: 'new', changed: 'changed', removed: 'taken out' } as const;
const LONGEST_LIST = 12_000;

/** Where the preview can be had; a link is left out when there is no such file. */
export type PreviewLinks = {
  pictures?: string | undefined;
  site?: string | undefined;
  run: string;
};

/** The comment under a pull request. Nothing when it changes no entry and has no mistake: developers read the checks. */
export function sayPreview(
  report: PreviewReport,
  links: PreviewLinks,
  commit: string,
): string | undefined {
  const { files, mistakes, pictures } = report;
  if (files.length === 0 && mistakes.length === 0) return undefined;
  const parts = [
    mistakes.length === 0
      ? 'Thank you. `npm run check` finds no mistakes.'
      : `Thank you. ${countOf(mistakes.length, 'thing')} to mend first. Each line says where and how; the same words stand beside the lines under "Files changed".\n\n${quote(mistakes.join('\n\n'), LONGEST_LIST)}`,
  ];
  if (files.length > 0) {
    const list = files.map(({ file, change }) => `- \`${file}\`: ${CHANGED[change]}`);
    parts.push(`What changes:\n\n${list.join('\n')}`);
  }
  if (links.pictures !== undefined && pictures.length > 0) {
    parts.push(
      `How it will look, on a phone and on a computer: [${countOf(pictures.length, 'picture')}](${links.pictures}) (a ZIP file).`,
    );
  }
  if (links.site !== undefined) {
    parts.push(`The whole site with this change: [ZIP file](${links.site}).`);
  }
  parts.push(`For ${commit.slice(0, 7)}. [How it was checked](${links.run}).`);
  return parts.join('\n\n');
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
