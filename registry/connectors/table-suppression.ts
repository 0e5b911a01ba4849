import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Address, done, type LookupChanges } from '#connect/index.ts';
import { environment } from './environment.ts';
import { type Documents, type RowKey, readItems } from './table-rows.ts';
import { markRow } from './table-writes.ts';

/**
 * The suppression list of a table with marketing. Whoever sends from it asks the list for each address, for the list also
 * holds those whose records are erased; the mark on a record only shows it to people.
 */
export function tableSuppression(
  documents: () => Documents,
): Required<Pick<LookupChanges, 'suppress' | 'suppressed'>> {
  return {
    async suppressed(addresses) {
      const entries = await readItems(addresses.map(entryOf), documents());
      const listed = new Set(entries.map(({ record }) => record));
      return addresses.filter((address) => listed.has(entryOf(address).record));
    },
    async suppress({ addresses, records }) {
      for (const record of records) await markRow(record, 'suppressed', documents());
      for (const address of addresses) {
        const Item = entryOf(address);
        await documents().send(new PutCommand({ TableName: environment('STORE_TABLE'), Item }));
      }
      return done();
    },
  };
}

/** Hashed: the list is to recognise an address that it is shown, not to be a list of addresses. */
function entryOf({ kind, value }: Address): RowKey {
  return { id: 'suppressed', record: `${kind}-${createHash('sha256').update(value).digest('hex')}` };
}
