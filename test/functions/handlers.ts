import { vi } from 'vitest';
import type { LocalCaseTable } from './case-table.ts';
import { CREDENTIALS, type ObjectStore } from './object-store.ts';

/** Points the handlers' own clients at the local services, as the edition for one machine does. Call it before they are called. */
export function pointHandlersAt(local: LocalCaseTable, store: ObjectStore): void {
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', local.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', store.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', CREDENTIALS.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', CREDENTIALS.secretAccessKey);
}
