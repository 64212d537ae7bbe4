// Ships to the browser: types only; `CorrectionForm.astro` writes the data into the page.
import type { FormSeal } from '../form/request-form-props.ts';
import type { CorrectionPart } from '../schema/correction.ts';
import type { FormService } from '../schema/form-service.ts';
import type { CorrectionWords } from '../words/en/correction.ts';

/** What the page gives its script. */
export interface CorrectionForm {
  network: string;
  /** "resources/lee-food-pantry". */
  entry: string;
  language: string;
  delivery: FormService;
  /** Absent = the network has no keys, and what is sent can be read on its way. */
  seal?: FormSeal | undefined;
  /** False when unsealed words about an entry that somebody may have to hide must not lie on the device's disk. */
  keeps: boolean;
  mail?: CorrectionMail | undefined;
  words: Pick<
    CorrectionWords,
    'errors' | 'summary' | 'sending' | 'titleWithError' | 'waiting' | 'before'
  >;
}

/** What a mail about an entry is made of. */
export interface CorrectionMail {
  to: string;
  subject: string;
  /** Names the entry and its address. */
  about: string;
  words: CorrectionWords['mail'];
  parts: Partial<Record<CorrectionPart, string>>;
  known: CorrectionWords['knownBy'];
}
