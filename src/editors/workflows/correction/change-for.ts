import { z } from 'zod';
import { PhoneNumber } from '../../../schema/where.ts';
import type { Answers } from './read-answers.ts';

/** What of an entry's facts a correction may touch; everything else of them stays as it is. */
const Touched = z.looseObject({
  status: z.string().optional(),
  contact: z
    .looseObject({
      phones: z.array(z.looseObject({ number: z.string() })).optional(),
      email: z.string().optional(),
      web: z.string().optional(),
    })
    .optional(),
});

const LONGEST_WEB = 300;

/**
 * The keys to change so that the entry says what the answers say, or undefined when that needs a person: when the answer
 * is more than the bare fact, when the entry has several phone numbers, when it is about hours, places or words.
 */
export function changeFor(answers: Answers, facts: unknown): Record<string, unknown> | undefined {
  const read = Touched.safeParse(facts);
  if (!read.success) return undefined;
  const { contact = {}, status } = read.data;
  switch (answers.fact) {
    case 'phone': {
      const number = phoneIn(answers.now);
      const { phones = [] } = contact;
      const [only, second] = phones;
      if (number === undefined || second !== undefined || only?.number === number) return undefined;
      // An extension belongs to the old number.
      if (only?.['ext'] !== undefined) return undefined;
      return { contact: { ...contact, phones: [{ ...only, number }] } };
    }
    case 'email': {
      const email = z.email().safeParse(answers.now);
      if (!email.success || contact.email === email.data) return undefined;
      return { contact: { ...contact, email: email.data } };
    }
    case 'web': {
      const web = webIn(answers.now);
      if (web === undefined || contact.web === web) return undefined;
      return { contact: { ...contact, web } };
    }
    case 'closed':
      return status === 'closed' ? undefined : { status: 'closed' };
    case 'paused':
      return status === 'paused' ? undefined : { status: 'paused' };
    case 'open':
      return status === undefined || status === 'open' ? undefined : { status: undefined };
    case 'hours':
    case 'address':
    case 'languages':
    case 'other':
      return undefined;
  }
}

/** The number, when the answer is nothing but one number of ten digits: "(413) 555-0142", "+1 413.555.0142". */
function phoneIn(text: string): string | undefined {
  if (!/^[\d\s().+-]{10,24}$/.test(text) || text.includes('\n')) return undefined;
  const digits = text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  const written = digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
  return PhoneNumber.safeParse(written).success && digits.length === 10 ? written : undefined;
}

function webIn(text: string): string | undefined {
  if (/\s/.test(text) || text.length > LONGEST_WEB) return undefined;
  const read = z.url({ protocol: /^https?$/ }).safeParse(text);
  if (!read.success) return undefined;
  const { hostname, username, password } = new URL(read.data);
  // A name before the host is how a link pretends to lead elsewhere.
  return hostname.includes('.') && username === '' && password === '' ? read.data : undefined;
}
