/**
 * Terms under which a network may give its `content/` on, by their SPDX ids (spdx.org/licenses). Only open ones, which
 * allow change and money (opendefinition.org): under others no partner could take the data.
 */
export const LICENSES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'] as const;
export type License = (typeof LICENSES)[number];

const TERMS: Record<License, { name: string; url: string }> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** The license of a network as people call it, and the address of its text. */
export function licenseOf({ license }: { license: License }): { name: string; url: string } {
  return TERMS[license];
}
