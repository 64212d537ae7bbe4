import fc from 'fast-check';

/**
 * fast-check with one seed for all, so that `npm test` tries the same cases at every run and on every computer. `npm run
 * fuzz` tries others, round after round.
 */
fc.configureGlobal({ seed: Number(process.env['PATCHWORK_SEED'] ?? 1) });

export default fc;
