import { defineLookup, done, found, type Held, item, type LookupDefinition } from '#connect/index.ts';
import { MAIL, verified } from './factories.ts';

type Row = { data: Record<string, string | null>; identifiers: Held; restricted?: boolean };
export const HERS = { data: { line: 'A' }, identifiers: { email: MAIL } };
export const HIS = { data: { line: 'B' }, identifiers: { email: 'wim@postvak.example' } };

/** A store in memory and the lookup over it; `more` takes the place of its functions. */
export function store(
  rows: Record<string, Row> = { '1': HERS, '2': HIS },
  more: Partial<LookupDefinition> = {},
) {
  const kept = new Map(Object.entries(structuredClone(rows)));
  const lines: string[] = [];
  const given: unknown[] = [];
  const asItem = ([id, row]: [string, Row]) =>
    item('calls', id, row.data, {
      identifiers: row.identifiers,
      marks: row.restricted ? ['restricted'] : [],
    });
  const handler = defineLookup(
    {
      controller: 'telewacht',
      store: 'call-log',
      accepts: ['email', 'phone', 'name'],
      access: async () => found([...kept].map(asItem)),
      find: async (names) =>
        found([...kept].filter(([id]) => names.some((name) => name.id === id)).map(asItem)),
      async erase(erasures) {
        given.push(...erasures);
        for (const { record } of erasures) kept.delete(record.id);
        return done();
      },
      async rectify(all) {
        given.push(...all);
        for (const { record, data } of all) {
          kept.set(record.id, { ...(kept.get(record.id) ?? HERS), data: { ...data } as Row['data'] });
        }
        return done();
      },
      ...more,
    },
    { log: (line) => lines.push(line) },
  );
  const ask = (asked: Record<string, unknown>) =>
    handler({
      caseId: 'abcdefghijklmnopqrstuvwxyz',
      controller: 'telewacht',
      store: 'call-log',
      subject: verified({ email: MAIL }),
      dryRun: false,
      idempotencyKey: 'act-1',
      ...asked,
    });
  return { kept, lines, given, ask };
}

export const name = (id: string) => ({ category: 'calls', id });
export const erase = (...ids: readonly string[]) => ({
  operation: 'erase',
  records: ids.map((id) => ({ ...name(id), how: 'delete' })),
});
export const rows = (...results: readonly [id: string, result: string][]) => ({
  outcome: 'done',
  dryRun: false,
  rows: results.map(([id, result]) => ({ ...name(id), result })),
});
