import { findSeams, joinLines } from './find-seams.ts';
import { layHatch } from './lay-hatch.ts';
import type { LineWeight } from './line-weight.ts';
import { BLOCK_SIDE } from './patch.ts';
import type { Fill, Patch } from './patch.ts';
import { closedPath, strokePath } from './path-data.ts';

/**
 * Patches as one small decorative `<svg>`. Its colours come from `quilt.css`; the page gives it its width. The view box
 * leaves half a frame of room, so the frame lies wholly inside.
 *
 * A sheet of framed paper lies under everything. Ink and brick patches bring their own seams as strokes, so only the
 * seams between two light patches are drawn as lines.
 */
export function drawPatches(patches: readonly Patch[], weight: LineWeight): string {
  const { seam, hatch } = weight;
  const hatchLines = patches
    .filter(({ fill }) => fill === 'hatch')
    .flatMap((patch) => layHatch(patch, weight));
  const lightSeams = findSeams(patches)
    .filter(({ sides }) => !sides.some(isDark))
    .map(({ line }) => line);
  const view = [-seam / 2, -seam / 2, BLOCK_SIDE + seam, BLOCK_SIDE + seam].join(' ');
  return [
    `<svg class="quilt" viewBox="${view}" stroke-width="${String(seam)}" aria-hidden="true" focusable="false">`,
    '<path class="qp" d="M0 0h120v120H0z"/>',
    drawPath(`"ql" stroke-width="${String(hatch)}"`, strokePath(hatchLines)),
    drawPath('"ql"', strokePath(joinLines(lightSeams))),
    drawPath('"qb"', closedPath(cornersOf(patches, 'brick'))),
    drawPath('"qi"', closedPath(cornersOf(patches, 'ink'))),
    '</svg>',
  ].join('');
}

function drawPath(attributes: string, data: string): string {
  return data === '' ? '' : `<path class=${attributes} d="${data}"/>`;
}

function cornersOf(patches: readonly Patch[], wanted: Fill): Patch['corners'][] {
  return patches.filter(({ fill }) => fill === wanted).map(({ corners }) => corners);
}

function isDark(fill: Fill): boolean {
  return fill === 'ink' || fill === 'brick';
}
