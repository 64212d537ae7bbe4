// Ships to the browser, on the navigators' desk only.
import { codeIn } from './is-receipt-code.ts';
import { readMoment } from './row-facts.ts';

/** Mails inside of mails: nobody forwards a letter more often. */
const DEEPEST = 6;
const KNOWN_HEADERS =
  /^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|content-type|message-id|x-[\w-]+|dkim-signature|arc-[\w-]+)$/i;
const MAILBOX_LINE = /^From \S.*$/m;

/** One thing in a mail that can hold a letter: its text, or a file that was attached. */
export interface MailPart {
  /** A receipt code in its subject or in the name of an attached file. */
  readonly code?: string | undefined;
  readonly received?: string | undefined;
  readonly content: string | Uint8Array;
}

/** The mails in a text: the one it is, or all of a mailbox (mbox, RFC 4155). Nothing when it is neither. */
export function splitMails(text: string): string[] | undefined {
  const start = text.replace(/^[\ufeff\s]+/, '');
  if (MAILBOX_LINE.exec(start)?.index === 0) {
    return start.split(/(?:^|\r?\n\r?\n)From \S[^\r\n]*\r?\n/).filter((mail) => mail.trim() !== '');
  }
  return isMail(start) ? [start] : undefined;
}

/** Everything a mail holds, decoded (RFC 5322, RFC 2045 to 2047 as far as letters need it). */
export function readMail(mail: string): MailPart[] {
  return readEntity(mail, {}, 0);
}

function isMail(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  const name = /^([A-Za-z][A-Za-z0-9-]*):/.exec(first)?.[1] ?? '';
  return KNOWN_HEADERS.test(name) && (/^[A-Za-z][A-Za-z0-9-]*:/.test(second) || /^\s/.test(second));
}

function readEntity(text: string, above: Omit<MailPart, 'content'>, depth: number): MailPart[] {
  const { headers, body } = splitHead(text);
  const type = headers.get('content-type') ?? 'text/plain';
  const about = {
    received: readMoment(headers.get('date')) ?? above.received,
    code:
      codeIn(`${type} ${headers.get('content-disposition') ?? ''}`) ??
      codeIn(headers.get('subject') ?? '') ??
      above.code,
  };
  if (depth > DEEPEST) return [{ ...about, content: body }];
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(type)?.[1]?.trim();
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    return partsOf(body, boundary).flatMap((part) => readEntity(part, about, depth + 1));
  }
  const content = decodeBody(body, headers.get('content-transfer-encoding') ?? '');
  if (/^message\/rfc822/i.test(type)) return readEntity(asText(content), about, depth + 1);
  if (/^text\/html/i.test(type)) return [{ ...about, content: withoutTags(asText(content)) }];
  return [{ ...about, content }];
}

function splitHead(text: string): { headers: Map<string, string>; body: string } {
  const gap = /\r?\n[ \t]*\r?\n/.exec(text);
  const head = gap ? text.slice(0, gap.index) : text;
  // A part without headers begins with the empty line itself.
  if (/^\r?\n/.test(text)) return { headers: new Map(), body: text };
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value ?? '');
  }
  return { headers, body: gap ? text.slice(gap.index + gap[0].length) : '' };
}

/** What stands between the lines of a boundary; a last part that was cut off counts too. */
function partsOf(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`);
  const end = parts.findIndex((part, index) => index > 0 && part.startsWith('--'));
  return parts
    .slice(1, end === -1 ? undefined : end)
    .map((part) => part.replace(/^[ \t]*\r?\n/, ''));
}

function decodeBody(body: string, encoding: string): string | Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(body) ?? body;
    case 'quoted-printable':
      return decodeQuoted(body);
    default:
      return body;
  }
}

function decodeBase64(body: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')), (sign) =>
      sign.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}

function decodeQuoted(body: string): Uint8Array {
  const text = body.replace(/=[ \t]*\r?\n/g, '');
  const raw = new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const hex = raw[at] === 0x3d ? String.fromCharCode(raw[at + 1] ?? 0, raw[at + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(raw[at] ?? 0);
  }
  return Uint8Array.from(bytes);
}

function asText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** A page as its text. Nothing of it is shown: it is only searched for letters. */
function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/?(?:p|div|tr|td|th|li|pre|table|blockquote))\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, number?: string) =>
      fromCode(hex === undefined ? Number(number) : Number.parseInt(hex, 16)),
    )
    .replace(/&quot;/gi, '"')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&');
}

function fromCode(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
