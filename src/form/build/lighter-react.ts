import { fileURLToPath } from 'node:url';

/** What the form imports, and Preact's module that answers the same calls. */
const LIGHTER: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/compat/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
};

/**
 * A Vite plugin that gives built pages Preact where the form imports React. The form is written and checked
 * against React; React's own 63 kB (brotli) would be half of all the script that a phone may be asked to load
 * (`npm run bench request`). `npm run dev` keeps React and its warnings; every browser test runs the built page.
 */
export function lighterReact(): {
  name: string;
  apply: 'build';
  enforce: 'pre';
  applyToEnvironment: (environment: { name: string }) => boolean;
  resolveId: (source: string) => string | undefined;
} {
  return {
    name: 'patchwork-lighter-react',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source) {
      const lighter = LIGHTER[source];
      return lighter && fileURLToPath(import.meta.resolve(lighter));
    },
  };
}
