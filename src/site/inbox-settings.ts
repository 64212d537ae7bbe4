import type { Directory } from '../directory/directory.ts';
import type { InboxSettings } from '../schema/inbox-settings.ts';

/** What the form service must know about the network. `base` is the folder the site lives in. */
export function inboxSettingsOf(directory: Directory, base: string): InboxSettings {
  const { network, firstLanguage } = directory;
  const languages = network.languages.map(({ code }) => code);
  return {
    network: network.id,
    name: network.name,
    demo: directory.demonstration,
    languages,
    lines: network.lines.map(({ number, label }) => ({ number, label })),
    origins: [new URL(network.site).origin],
    form: Object.fromEntries(
      languages.map((code) => [code, `${base}${code === firstLanguage ? '' : `${code}/`}request/`]),
    ),
    timeZone: network.time_zone,
  };
}
