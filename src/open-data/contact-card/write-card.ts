import { contentLine, escapeText, writeLines } from '../../content-line/content-line.ts';
import type { ContentLine } from '../../content-line/content-line.ts';
import type { Card, CardPhone } from './card.ts';
import type { CardVersion } from './card-path.ts';

/**
 * A contact card as a file: vCard 4.0 (RFC 6350), or 3.0 (RFC 2426) for phones: Android's own address book takes no 4.0,
 * and where others do, a number may arrive as "tel:+1-413-…". Labels are in the property that Apple and Google both read.
 */
export function writeCard(card: Card, version: CardVersion): string {
  const body = version === 4 ? version4(card) : version3(card);
  return writeLines([
    contentLine('BEGIN', 'VCARD'),
    contentLine('VERSION', `${version}.0`),
    contentLine('PRODID', '-//Patchwork//Contact cards//EN'),
    contentLine('UID', `urn:uuid:${card.uid}`),
    ...(card.revised === undefined
      ? []
      : [contentLine('REV', `${card.revised.replaceAll('-', '')}T000000Z`)]),
    contentLine('FN', textOf(card.name, version)),
    ...body,
    contentLine('URL', card.page),
    contentLine('NOTE', textOf(card.note, version)),
    contentLine('END', 'VCARD'),
  ]);
}

function version4(card: Card): ContentLine[] {
  const { address } = card;
  return [
    contentLine('KIND', 'org'),
    ...optional('ORG', card.organization),
    ...phoneLines(card.phones, ({ number, world, ext, takesTexts }) => {
      const type = takesTexts ? 'voice,text' : 'voice';
      if (world === undefined) return { value: escapeText(withExtension(number, ext)), type };
      const uri = `tel:${world}${ext === undefined ? '' : `;ext=${ext}`}`;
      return { value: uri, type, isUri: true };
    }),
    ...optional('EMAIL', card.email),
    ...(address ? [contentLine('ADR', addressValue(address), { LABEL: address.label })] : []),
    ...card.languages.map((code) => contentLine('LANG', code)),
    ...(card.web === undefined ? [] : [contentLine('URL', card.web)]),
    contentLine('SOURCE', card.source),
  ];
}

function version3(card: Card): ContentLine[] {
  return [
    // Phones name a contact by N before FN. A last name alone stands as it is.
    contentLine('N', `${escapeText(card.name)};;;;`),
    ...optional('ORG', card.organization),
    // Apple's address book then shows it as an organization, not as a person of that name.
    ...(card.isGroup ? [contentLine('X-ABShowAs', 'COMPANY')] : []),
    ...phoneLines(card.phones, ({ number, world, ext, takesTexts }) => ({
      // A comma is a pause before the extension, as in the links of the pages.
      value: escapeText(`${world ?? number}${ext === undefined ? '' : `,${ext}`}`),
      type: takesTexts ? 'CELL' : 'WORK',
    })),
    ...optional('EMAIL', card.email),
    ...(card.address ? [contentLine('ADR', addressValue(card.address), { TYPE: 'WORK' })] : []),
    ...(card.web === undefined ? [] : [contentLine('URL', card.web)]),
  ];
}

/** Each number, and its label in the same group of lines. */
function phoneLines(
  phones: readonly CardPhone[],
  say: (phone: CardPhone) => { value: string; type: string; isUri?: true },
): ContentLine[] {
  return phones.flatMap((phone, index) => {
    const { value, type, isUri } = say(phone);
    const group = `item${index + 1}`;
    const name = phone.label === undefined ? 'TEL' : `${group}.TEL`;
    return [
      contentLine(name, value, { ...(isUri ? { VALUE: 'uri' } : {}), TYPE: type }),
      ...(phone.label === undefined
        ? []
        : [contentLine(`${group}.X-ABLabel`, escapeText(phone.label))]),
    ];
  });
}

/**
 * A text that has no parts. Version 3 wants its semicolons escaped; version 4 leaves that open (RFC 6350 §3.4), and ical.js,
 * which Thunderbird reads cards with, would show the backslash.
 */
function textOf(text: string, version: CardVersion): string {
  return version === 3 ? escapeText(text) : escapeText(text).replaceAll(String.raw`\;`, ';');
}

function addressValue({
  street,
  town,
  region,
  zip,
  country,
}: NonNullable<Card['address']>): string {
  return ['', '', street, town, region, zip, country].map(escapeText).join(';');
}

function withExtension(number: string, ext: string | undefined): string {
  return ext === undefined ? number : `${number};ext=${ext}`;
}

function optional(name: string, text: string | undefined): ContentLine[] {
  return text === undefined ? [] : [contentLine(name, escapeText(text))];
}
