import { z } from 'zod';

const Address = z.url('Write the whole address, like "https://...".').refine(isSafeOnTheWay, {
  message: 'Write an address that starts with https://. Anything else can be read on its way.',
});
/** Where our own form service answers: its path on the site's own address, or a whole address. */
const InboxAddress = z
  .string()
  .refine((text) => /^\/(?:[\w.~-]+\/)*v1\/requests$/.test(text) || isSafeOnTheWay(text), {
    message: 'Write /v1/requests, or the whole https:// address of a form service elsewhere.',
  });
const Key = z.string().trim().min(1);

/**
 * Where requests are posted, and what that service needs to know whose they are. None of these keys is a
 * secret: every one stands in the page's source of any site that uses the service.
 */
export const FormService = z.discriminatedUnion('kind', [
  /** Our own form service; a path on the same site, or an address elsewhere. */
  z.strictObject({ kind: z.literal('inbox'), address: InboxAddress }),
  /** `address` is the form's own, like "https://formspree.io/f/abcdefgh". Switch its captcha off. */
  z.strictObject({ kind: z.literal('formspree'), address: Address }),
  /**
   * The site must be hosted by Netlify, at the root of its address, with form detection switched on before the
   * site is deployed; `form` names the form in Netlify's list. Look at its spam list too: sealed letters look odd.
   */
  z.strictObject({ kind: z.literal('netlify'), form: Key.default('requests') }),
  z.strictObject({
    kind: z.literal('web3forms'),
    address: Address.default('https://api.web3forms.com/submit'),
    access_key: Key,
  }),
  /** `address` is the form's own, like "https://usebasin.com/f/abcdefgh". Switch its duplicate filter off. */
  z.strictObject({ kind: z.literal('basin'), address: Address }),
  /** `address` is the form's own, like "https://submit-form.com/abcdefgh". */
  z.strictObject({ kind: z.literal('formspark'), address: Address }),
  z.strictObject({
    kind: z.literal('staticforms'),
    address: Address.default('https://api.staticforms.dev/submit'),
    api_key: Key,
  }),
  /**
   * `address` is the class, like "https://parse.example.org/parse/classes/Letter". Make the class first, with the
   * text fields letterId, network, version, sealed and plain, a unique index on letterId, and permissions that let
   * everybody create a row and nobody read one.
   */
  z.strictObject({ kind: z.literal('parse'), address: Address, application_id: Key }),
  /** The neighbor's own mail program. The last way: nobody can tell whether it was sent. */
  z.strictObject({ kind: z.literal('mailto'), address: z.email() }),
]);
export type FormService = z.infer<typeof FormService>;

/** The origin of a service elsewhere; nothing for one on the site's own address, and for mail. */
export function originElsewhere(service: FormService): string | undefined {
  if (!('address' in service) || !URL.canParse(service.address)) return undefined;
  const { origin } = new URL(service.address);
  return origin === 'null' ? undefined : origin;
}

/** HTTPS, or this very computer while one tries things out. */
function isSafeOnTheWay(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
}
