// Ships to the browser.
import type { Letter, LetterContent } from '../../schema/letter.ts';
import type { FormSeal } from '../request-form-props.ts';

/** Loads what seals, so that a letter can be sealed later without signal. */
export async function prepareToSeal(seal: FormSeal | undefined): Promise<void> {
  if (seal) await import('../../sealed/seal-letter.ts');
}

/**
 * What a delivery carries: sealed when the network has keys, else readable. Throws when it cannot be
 * sealed: nothing is ever sent readable instead.
 */
export async function packLetter(
  content: LetterContent,
  seal: FormSeal | undefined,
): Promise<Letter> {
  const { id, network } = content;
  const facts = { id, network, version: String(content.version) as '2' };
  if (!seal) return { ...facts, plain: JSON.stringify(content) };
  const { sealLetter } = await import('../../sealed/seal-letter.ts');
  return { ...facts, sealed: await sealLetter(content, seal.recipients) };
}
