import { foldHeading } from './fold-heading.ts';

/** Headings of what people write down for themselves, or about each other. */
const PRIVATE =
  /\b(?:owner|manager|director|staff|worker|volunteers?|coordinator|supervisor|donors?|clients?|members?|internal|private|confidential|admin|submitt\w+|submitter|timestamp|password|ssn|social security|birth\w*|dob|age|gender|race|income of|cell|mobile|personal|verified by|last verified by|approved by|approval|entered by|created by|updated by|checked by|record owner|attention|fein|ein|tax|budget|license|irs|contact (?:name|person|first|last|title)|main contact|senior worker|point person|first name|last name|whatsapp|propietario|encargado|encargada|voluntari\w+|interno|privado|celular|nacimiento)\b/;
/** Post goes there, not people. */
const MAILING = /\b(?:mailing|mail|postal address|billing)\b/;

/**
 * True for a column that may hold what nobody agreed to publish. A form's own "Email Address" is that of whoever filled
 * it in. The guess is careful: an editor who knows better says so in the mapping.
 */
export function looksPrivate(column: string, isForm: boolean): boolean {
  const folded = foldHeading(column);
  if (MAILING.test(folded) && !/\be mail\b/.test(folded)) return true;
  if (PRIVATE.test(folded)) return true;
  return isForm && /^(?:email address|your (?:name|email|phone)|name of person)\b/.test(folded);
}

/** The column that says of others whether they are private ("Phone1IsPrivate"): what their headings begin with. */
export function guardedBy(column: string): string | undefined {
  return /^(.+?)[\s_]*is[\s_]*private$/i.exec(column)?.[1];
}
