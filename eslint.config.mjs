import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', 'data', 'flyers', 'gallery', '.astro', 'node_modules', 'tests/fixtures'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    // Names inside a type are documentation there, not variables.
    files: ['**/*.astro'],
    rules: { 'no-unused-vars': 'off' },
  },
  {
    files: ['*.mjs'],
    languageOptions: { globals: { URL: 'readonly', process: 'readonly' } },
  },
  {
    // What is built is the same on every computer: the language that orders and cuts words is always named.
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.astro'],
    ignores: ['src/editors/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
        'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
        "NewExpression[callee.object.name='Intl'] > Identifier[name='undefined']",
        "NewExpression[callee.object.name='Intl'][arguments.length=0]",
      ],
    },
  },
  {
    // One long list of sentences is easier to translate than many short ones.
    files: ['src/words/e?/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Command-line programs speak through the console.
    files: [
      'src/check/check.ts',
      'src/inbox/serve.ts',
      'src/inbox/worker.ts',
      'src/inbox/command/*.ts',
      'src/sealed/make-keys.ts',
      'tests/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
