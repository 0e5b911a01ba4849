import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { Json } from '#connect/index.ts';
import { edition } from '../layout.ts';
import type { DemoRecord } from '../record.ts';

/** A record as the service keeps it. */
export type Kept = {
  readonly id: string;
  readonly record: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly identifiers: DemoRecord['identifiers'];
  readonly restricted: boolean;
};

const Kept = z.object({
  id: z.string(),
  record: z.string(),
  data: z.record(z.string(), z.json()),
  identifiers: z.record(z.string(), z.string()),
  restricted: z.boolean(),
});

export type Writing = { readonly id: string; readonly record: string; readonly now: Kept | null };

/** What a service of the demonstration has: records that are made anew at every start, and durably what became of them. */
export type State = {
  records(): readonly Kept[];
  /** All of them or none. */
  write(writings: readonly Writing[]): void;
  optedOut(address: string): boolean;
  optOut(addresses: readonly string[]): void;
};

/** Of one edition of the demonstration's data; with another, everything is as at first. */
export function openState(file: DatabaseSync, store: string, made: readonly DemoRecord[]): State {
  file.exec(`
    create table if not exists written (
      store text, edition text, id text, record text, now text, primary key (store, edition, id, record));
    create table if not exists opted_out (
      store text, edition text, address text, primary key (store, edition, address));`);
  const mine = [store, edition(made.map(({ files: _, ...record }) => record))] as const;
  const place = ({ id, record }: { id: string; record: string }) => `${id}/${record}`;
  const records = new Map<string, Kept>(
    made.map(({ id, record, data, identifiers }) => [
      place({ id, record }),
      { id, record, data, identifiers, restricted: false },
    ]),
  );
  const apply = ({ now, ...key }: Writing) =>
    now === null ? void records.delete(place(key)) : void records.set(place(now), now);

  const Row = z.object({ id: z.string(), record: z.string(), now: z.nullable(z.string()) });
  const rows = file
    .prepare('select id, record, now from written where store = ? and edition = ?')
    .all(...mine);
  for (const row of rows) {
    const { id, record, now } = Row.parse(row);
    apply({ id, record, now: now === null ? null : Kept.parse(JSON.parse(now)) });
  }

  const put = file.prepare('insert or replace into written values (?, ?, ?, ?, ?)');
  const add = file.prepare('insert or ignore into opted_out values (?, ?, ?)');
  const has = file.prepare('select 1 from opted_out where store = ? and edition = ? and address = ?');
  return {
    records: () => [...records.values()],
    write(writings) {
      file.exec('begin');
      try {
        for (const { id, record, now } of writings) put.run(...mine, id, record, now && JSON.stringify(now));
        file.exec('commit');
      } catch (error) {
        file.exec('rollback');
        throw error;
      }
      for (const writing of writings) apply(writing);
    },
    optedOut: (address) => has.get(...mine, address) !== undefined,
    optOut(addresses) {
      for (const address of addresses) add.run(...mine, address);
    },
  };
}
