import { Client } from 'pg';
import { edition } from '../layout.ts';
import type { DemoRecord } from '../record.ts';
import { ROWS } from './postgres-rows.ts';
import { type Schema, TABLES } from './postgres-tables.ts';

/**
 * Makes a store's tables anew and writes its records, with a mark of the edition of the data, all in one transaction: an
 * interrupted run leaves nothing behind, and a finished one costs one read a store.
 */
export async function fillSchema(
  connectionString: string,
  schema: Schema,
  records: readonly DemoRecord[],
): Promise<void> {
  const rows = ROWS[schema](records);
  const wanted = edition([TABLES[schema], rows]);
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('create table if not exists public.demo_data (schema text primary key, edition text)');
    const mark = [schema, wanted];
    const { rowCount } = await client.query(
      'select from public.demo_data where schema = $1 and edition = $2',
      mark,
    );
    if (rowCount === 0) {
      await client.query(
        `drop schema if exists ${schema} cascade; create schema ${schema}; ${TABLES[schema]}`,
      );
      for (const [table, content] of Object.entries(rows)) {
        const into = `${schema}.${table}`;
        const values = [JSON.stringify(content)];
        await client.query(
          `insert into ${into} select * from json_populate_recordset(null::${into}, $1)`,
          values,
        );
      }
      await client.query(
        `insert into public.demo_data values ($1, $2) on conflict (schema) do update set edition = excluded.edition`,
        mark,
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
