import type { Directory } from '../directory/directory.ts';
import { originElsewhere } from '../schema/form-service.ts';
import type { InboxSettings } from '../schema/inbox-settings.ts';
import type { Network } from '../schema/network.ts';

/** What the form service must know about the network. `base` is the folder the site lives in. */
export function inboxSettingsOf(directory: Directory, base: string): InboxSettings {
  const { network, firstLanguage } = directory;
  const languages = network.languages.map(({ code }) => code);
  const pathsOf = (page: string) =>
    Object.fromEntries(
      languages.map((code) => [code, `${base}${code === firstLanguage ? '' : `${code}/`}${page}`]),
    );
  return {
    network: network.id,
    name: network.name,
    demo: directory.demonstration,
    accepts: acceptsOf(network),
    languages,
    lines: network.lines.map(({ number, label }) => ({ number, label })),
    origins: [new URL(network.site).origin],
    form: pathsOf('request/'),
    leave: pathsOf('leave/'),
    edit: network.editor && {
      pages: pathsOf('edit/'),
      signsIn: network.editor.sign_in !== undefined,
    },
    keepDays: network.requests_kept_days,
    elsewhere: originElsewhere(network.form_service),
    timeZone: network.time_zone,
  };
}

function acceptsOf({ seal, plain_form: plainForm }: Network): InboxSettings['accepts'] {
  if (!seal) return 'plain';
  return plainForm ? 'both' : 'sealed';
}
