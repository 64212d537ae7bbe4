// Ships to the browser, loaded when something is handed over.
import { armor } from 'age-encryption';
import { encode } from 'uqr';
import type { Answers } from '../draft/answers.ts';
import { writeBase45 } from '../qr/base45.ts';
import { traceQr } from '../qr/trace-qr.ts';
import { pad, sealBytes } from '../sealed/seal-letter.ts';
import { QR_PREFIX } from './qr-prefix.ts';
import { squeeze } from './squeeze.ts';
import { writeHandedDraft } from './handed-draft.ts';

/** Above this a phone's camera no longer tells the squares apart: 117 of them in a row. */
const LARGEST_VERSION = 25;
/** Empty modules around a code, as its standard wants them. */
const QUIET_ZONE = 4;

/**
 * A draft sealed to the navigators, to hand over without a signal: as a QR code, and as the text of an `.age` file.
 * @param recipients age keys of the people who may open it.
 */
export async function packDraft(
  answers: Answers,
  recipients: readonly string[],
): Promise<PackedDraft> {
  const text = writeHandedDraft(answers);
  const code = QR_PREFIX + writeBase45(await sealBytes(await squeeze(text), recipients));
  const file = armor.encode(await sealBytes(pad(text), recipients));
  return { code: drawCode(code), file };
}

/** `code` is missing when the draft is too long for one. */
export interface PackedDraft {
  code: QrDrawing | undefined;
  file: string;
}

/** A QR code as an SVG path in a square of `size` units, quiet zone included. */
export interface QrDrawing {
  path: string;
  size: number;
  version: number;
}

function drawCode(text: string): QrDrawing | undefined {
  try {
    const { data, size, version } = encode(text, {
      // A screen has no stains: fewer and larger squares help more than correction.
      ecc: 'L',
      boostEcc: true,
      border: QUIET_ZONE,
      maxVersion: LARGEST_VERSION,
    });
    return { path: traceQr(data), size, version };
  } catch {
    // The library's only error here: the text does not fit.
    return undefined;
  }
}
