// Ships to the browser, on the navigators' desk only.
import { isAgeFile } from '../../sealed/read-armor.ts';
import { decodeText } from './decode-text.ts';
import { findArmors } from './find-armors.ts';
import { findPlain } from './find-plain.ts';
import { foundLetter, isNothing, joinFound, NOTHING } from './found.ts';
import type { Found, Source } from './found.ts';
import { parseJson, readJson } from './read-json.ts';
import { readMail, splitMails } from './read-mail.ts';
import type { MailPart } from './read-mail.ts';
import { readTable } from './read-table.ts';

/** The first line of an age file in bytes (age-encryption.org/v1). */
const AGE = 'age-encryption.org/';

/** Letters in the bytes of a file, told by what they are and not by the file's name. Empty when there is none. */
export function readBytes(bytes: Uint8Array, source: Source): Found {
  // One that was cut off before its end is told as damaged, not as unknown.
  if (isAgeFile(bytes) || startsWith(bytes, AGE)) return foundLetter({ sealed: bytes }, source);
  const text = decodeText(bytes);
  return text === undefined ? NOTHING : readText(text, source);
}

/** Letters in a text: an export, a mail, a mailbox, or letters among other words. */
export function readText(text: string, source: Source): Found {
  const values = parseJson(text);
  if (values) return readJson(values, source);
  const mails = splitMails(text);
  if (mails) return readMails(mails, source);
  return readTable(text, source) ?? readWords(text, source);
}

/** A mail of a mailbox that holds no letter is told, for it may be one in a form that nobody here knows. */
function readMails(mails: readonly string[], source: Source): Found {
  const found = mails.map((mail) =>
    joinFound(readMail(mail).map((part) => readPart(part, source))),
  );
  if (found.every(isNothing)) return NOTHING;
  return joinFound(
    found.map((each, index) => {
      if (!isNothing(each)) return each;
      const name = `${source.name}#${index + 1}`;
      return { arrivals: [], aside: [{ name, reason: 'not-a-letter', received: source.received }] };
    }),
  );
}

function readPart({ code, received, content }: MailPart, source: Source): Found {
  const inside = { name: code ?? source.name, received: received ?? source.received };
  if (typeof content !== 'string') {
    if (isAgeFile(content)) return foundLetter({ sealed: content }, inside);
    const text = decodeText(content);
    return text === undefined ? NOTHING : readPartText(text, inside);
  }
  return readPartText(content, inside);
}

/** An attached export is read as one. */
function readPartText(text: string, source: Source): Found {
  const values = parseJson(text);
  return values ? readJson(values, source) : (readTable(text, source) ?? readWords(text, source));
}

function readWords(text: string, source: Source): Found {
  return joinFound([
    ...findArmors(text).map((sealed) => foundLetter({ sealed }, source)),
    ...findPlain(text).map((plain) => foundLetter({ plain }, source)),
  ]);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}
