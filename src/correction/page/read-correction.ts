// Ships to the browser.
import { Correction, CORRECTION_ERRORS } from '../../schema/correction.ts';
import type { CorrectionError } from '../../schema/correction.ts';

/** A mistake and the name of the field it stands at. */
export interface Mistake {
  field: string;
  error: CorrectionError;
}

/** The correction, or what the person has to mend in it, in the order of the form; one mistake for each field. */
export function readCorrection(candidate: unknown): Correction | Mistake[] {
  const { success, data, error } = Correction.safeParse(candidate);
  if (success) return data;
  const mistakes = new Map<string, Mistake>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    const said = CORRECTION_ERRORS.find((known) => known === message) ?? 'notAForm';
    if (!mistakes.has(field)) mistakes.set(field, { field, error: said });
  }
  return [...mistakes.values()];
}
