import { parse } from 'yaml';
import { CRISES } from '../schema/vocabulary.ts';
import { crisis as english } from './en/crisis.ts';
import type { CrisisWords } from './en/crisis.ts';
import { crisis as spanish } from './es/crisis.ts';

const PARTS = [...CRISES, 'harmless'] as const;

/**
 * The crisis words of every language at once: people type either language on either site. Ours are English and
 * Spanish; a network's own languages add theirs under `crisis:` in `content/words/<code>.yaml`, handed in as `brought`.
 */
export function crisisWords(brought: Readonly<Record<string, string>>): CrisisWords {
  const all = [english, spanish, ...Object.values(brought).map(readWords)];
  const together = (part: (typeof PARTS)[number]): string[] => [
    ...new Set(all.flatMap((words) => words[part] ?? [])),
  ];
  return {
    suicide: together('suicide'),
    overdose: together('overdose'),
    hurt: together('hurt'),
    harmless: together('harmless'),
  };
}

/** What a network's file says under `crisis`; what is no list of texts counts as unsaid, like other interface words. */
function readWords(yaml: string): Partial<CrisisWords> {
  const file: unknown = parse(yaml);
  const written: unknown =
    typeof file === 'object' && file !== null ? Reflect.get(file, 'crisis') : undefined;
  if (typeof written !== 'object' || written === null) return {};
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const list: unknown = Reflect.get(written, part);
      return Array.isArray(list)
        ? [[part, list.filter((phrase) => typeof phrase === 'string')] as const]
        : [];
    }),
  );
}
