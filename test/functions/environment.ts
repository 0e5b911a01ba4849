import { vi } from 'vitest';
import { VARIABLES, type Variable } from '#contracts/catalogue.ts';
import { loadRegistry } from '#registry/load.ts';

/**
 * What a function finds at its start: its variables, and the registry that synthesis puts beside its bundle. Import this
 * before anything of `functions/`, whose handlers are built when they are imported.
 */
export const ENVIRONMENT: Readonly<Record<Variable, string>> = {
  TABLE: 'cases',
  BUS: 'events',
  INBOX_BUCKET: 'inbox',
  IDENTITY_BUCKET: 'identity',
  EVIDENCE_BUCKET: 'evidence',
  PACKAGES_BUCKET: 'packages',
  STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:123456789012:stateMachine:requests',
  SECRET_ID: 'hashes',
  PORTAL_URL: 'https://portal.example',
  LOOKUP_PREFIX: 'inzage-lookup-',
  DESK_PREFIX: 'inzage-123456789012-',
  SIGNING_KEY: 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555',
};

for (const variable of VARIABLES) vi.stubEnv(variable, ENVIRONMENT[variable]);
vi.stubEnv('AWS_REGION', 'eu-west-1');

export const registry = loadRegistry('registry');
vi.doMock('#functions/platform/registry.ts', () => ({ bundledRegistry: () => registry }));
vi.doMock('#functions/platform/asked-stores.ts', () => ({ askedStores: () => registry }));

/** What the functions log; kept out of the run's report. */
export const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
