import { fileURLToPath } from 'node:url';
import { FORM_SERVICES } from '../schema/vocabulary.ts';
import type { FormServiceKind } from '../schema/vocabulary.ts';

const LEFT_OUT = fileURLToPath(new URL('./left-out.ts', import.meta.url));
const CHOOSER = /\/delivery\/delivery\.ts$/;

/** A Vite plugin that keeps the adapters of services this network does not use out of what browsers load. */
export function leaveOutOthers(used: FormServiceKind): {
  name: string;
  enforce: 'pre';
  applyToEnvironment: (environment: { name: string }) => boolean;
  resolveId: (source: string, importer: string | undefined) => string | undefined;
} {
  const others = new Set(
    FORM_SERVICES.filter((kind) => kind !== used).map((kind) => `./${kind}.ts`),
  );
  return {
    name: 'patchwork-leave-out-others',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source, importer = '') =>
      others.has(source) && CHOOSER.test(importer.replaceAll('\\', '/')) ? LEFT_OUT : undefined,
  };
}
