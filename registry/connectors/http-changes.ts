import {
  type ChangeOutcome,
  done,
  type Erasure,
  failed,
  found,
  type Json,
  type LookupChanges,
  type LookupItem,
  type Rectification,
} from '#connect/index.ts';
import { HttpStoreError } from './http-error.ts';

/** What a service is told to do with one record; told twice, it does it once. */
export type HttpChange = { readonly id: string } & (
  | { readonly do: 'delete' }
  /** Of the fields only these stay, no identifier does, and the record is called otherwise. */
  | { readonly do: 'anonymise'; readonly as: string; readonly fields: Readonly<Record<string, Json>> }
  /** Only where every field holds its `from` or its `to`. */
  | { readonly do: 'set'; readonly set: Rectification['set'] }
  | { readonly do: 'restrict' }
  | { readonly do: 'release' }
);

/** How a lookup reads and changes records of its service by their ids. */
type HttpRecords = {
  read(ids: readonly string[]): Promise<readonly LookupItem[]>;
  change(changes: readonly HttpChange[]): Promise<void>;
};

/** So many at a time, that a service has done with them while one waits. */
const AT_ONCE = 50;

export function httpChanges({
  read,
  change,
}: HttpRecords): Required<Pick<LookupChanges, 'find' | 'erase' | 'rectify' | 'restrict' | 'unrestrict'>> {
  async function all<One>(
    records: readonly One[],
    asChange: (one: One) => HttpChange,
  ): Promise<ChangeOutcome> {
    return namingFaults(async () => {
      for (const some of inBits(records)) await change(some.map(asChange));
      return done();
    });
  }
  return {
    find: (records) =>
      namingFaults(async () => {
        const items: LookupItem[] = [];
        for (const some of inBits(records)) items.push(...(await read(some.map(({ id }) => id))));
        const categories = new Map(records.map(({ id, category }) => [id, category]));
        return found(items.filter(({ id, category }) => categories.get(id) === category));
      }),
    erase: (erasures) => all(erasures, erasing),
    rectify: (records) => all(records, ({ record, set }) => ({ id: record.id, do: 'set', set })),
    restrict: (records) => all(records, ({ id }) => ({ id, do: 'restrict' })),
    unrestrict: (records) => all(records, ({ id }) => ({ id, do: 'release' })),
  };
}

/** What is wrong with the service becomes the outcome's name. */
export async function namingFaults<Answer>(
  work: () => Promise<Answer>,
): Promise<Answer | ReturnType<typeof failed>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpStoreError) return failed(error.fault);
    throw error;
  }
}

function erasing(erasure: Erasure): HttpChange {
  const { id } = erasure.record;
  return erasure.how === 'delete'
    ? { id, do: 'delete' }
    : { id, do: 'anonymise', as: erasure.anonymousId, fields: erasure.data };
}

function inBits<One>(all: readonly One[]): (readonly One[])[] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
