import { expect, test } from 'vitest';
import { rounds } from '../rounds.ts';
import { chooseExtremes, chooseInTurns } from '../flyer-proof/choose-extremes.ts';
import { findFaults, findWrongSides } from '../flyer-proof/find-faults.ts';
import { openProof } from '../flyer-proof/open-proof.ts';
import { BUILT_FIXTURE, BUILT_TONGUES, FIXTURE_CONTENT, TONGUES_CONTENT } from './built-site.ts';

test(
  'another network under a folder of its host prints right too, on its own paper',
  { timeout: 240_000 },
  async () => {
    const proof = await openProof({ content: FIXTURE_CONTENT, site: BUILT_FIXTURE });
    try {
      const every = rounds(2, 1);
      const extremes = chooseExtremes(proof.sheets, proof.site, proof.base);
      const sheets = extremes.filter((_, at) => at % every === 0);
      expect(await findFaults(sheets, proof)).toEqual([]);
      expect(await findWrongSides(sheets, proof)).toEqual([]);
    } finally {
      await proof.close();
    }
  },
);

test(
  'sheets of a network in seven languages print right, the languages taking turns',
  { timeout: 240_000 },
  async () => {
    const proof = await openProof({ content: TONGUES_CONTENT, site: BUILT_TONGUES });
    try {
      const every = rounds(5, 1);
      const sheets = chooseInTurns(proof.sheets).filter((_, at) => at % every === 0);
      expect(new Set(sheets.map(({ language }) => language)).size).toBe(7);
      expect(await findFaults(sheets, proof)).toEqual([]);
    } finally {
      await proof.close();
    }
  },
);
