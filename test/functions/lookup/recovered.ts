import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { failingStores } from '#functions/platform/case-table/store-health.ts';

/** Lets no store rest because of what other tests had it do. */
export async function recovered(table: CaseTable): Promise<void> {
  for (const { controller, store } of await failingStores(table))
    await table.client.send(
      new DeleteCommand({ TableName: table.name, Key: keys.storeHealth(controller, store) }),
    );
}
