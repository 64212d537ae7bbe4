import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printOf } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Plan } from './plan-import.ts';

/** Writes what the plan says, and returns what to remember of it. A new file never takes the place of another one. */
export function carryOut(plan: Plan, folder: string, memory: Memory): Memory {
  const entries = { ...memory.entries };
  for (const { draft, file, action, text } of plan.steps) {
    if (text === undefined) continue;
    const path = join(folder, file);
    if (action === 'new') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    } else if (action === 'changed' || action === 'merged') {
      writeFileSync(path, text);
    }
    const isOurs = action === 'new' || action === 'changed' || action === 'same';
    const before = entries[draft.key];
    entries[draft.key] = {
      file,
      // What a hand changed keeps its old print, so that the next import sees the hand again.
      print: isOurs ? printOf(text) : (before?.print ?? ''),
      facts: draft.facts,
      body: draft.body,
    };
  }
  return { version: 1, entries };
}
