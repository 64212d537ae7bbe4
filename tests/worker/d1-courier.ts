import { Miniflare } from 'miniflare';
import type { D1Database, D1Result, D1Statement } from '../../src/inbox/store/d1/d1-database.ts';
import type { Statement } from '../../src/inbox/store/sql.ts';
import { WORKER_CONFIG } from './worker-config.ts';

/** Real D1 databases in one workerd, for code that runs outside of it. */
export interface D1Courier {
  /** A database that nobody has used yet. */
  fresh(): D1Database;
  close(): Promise<void>;
}

// Miniflare's own `getD1Database` takes 15 ms a statement, because preparing one is a call of its own there.
const CARRY = `export default {
  async fetch(request, bindings) {
    const { name, statements, batch } = await request.json();
    const prepared = statements.map(({ text, values }) => {
      const one = bindings[name].prepare(text);
      return values.length > 0 ? one.bind(...values) : one;
    });
    try {
      const results = batch ? await bindings[name].batch(prepared) : [await prepared[0].all()];
      return Response.json({ results: results.map(({ results }) => ({ results })) });
    } catch (error) {
      return Response.json({ failed: error.message });
    }
  },
};`;

/** @param databases how many may be used at most. */
export async function openD1Courier(databases: number): Promise<D1Courier> {
  const names = Array.from({ length: databases }, (_, index) => `DB${index}`);
  const worker = new Miniflare({
    modules: true,
    script: CARRY,
    compatibilityDate: WORKER_CONFIG.compatibility_date,
    d1Databases: names,
    cf: false,
  });
  const url = await worker.ready;
  return {
    fresh: () => {
      const name = names.pop();
      if (!name) throw new Error('Every database of this courier is used.');
      return databaseAt(async (statements, batch) => {
        const answer = await fetch(url, {
          method: 'POST',
          body: JSON.stringify({ name, statements, batch }),
        });
        const { results = [], failed } = (await answer.json()) as Carried;
        if (failed !== undefined) throw new Error(failed);
        return results;
      });
    },
    close: () => worker.dispose(),
  };
}

function databaseAt(carry: Carry): D1Database {
  const known = new WeakMap<D1Statement, Statement>();
  const statement = (one: Statement): D1Statement => {
    const prepared: D1Statement = {
      bind: (...values) => statement({ ...one, values }),
      all: async () => (await carry([one], false))[0] ?? { results: [] },
    };
    known.set(prepared, one);
    return prepared;
  };
  return {
    prepare: (text) => statement({ text, values: [] }),
    batch: (prepared) =>
      carry(
        prepared.flatMap((one) => known.get(one) ?? []),
        true,
      ),
  };
}

type Carry = (statements: readonly Statement[], batch: boolean) => Promise<readonly D1Result[]>;

interface Carried {
  readonly results?: readonly D1Result[];
  readonly failed?: string;
}
