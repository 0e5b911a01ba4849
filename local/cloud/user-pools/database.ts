import { type Database, openDatabase } from '#cloud/gateway/index.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  -- What oidc-provider has to remember, each of its models by its id.
  CREATE TABLE IF NOT EXISTS artifact (
    model TEXT NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    grant_id TEXT,
    uid TEXT,
    -- Milliseconds since the epoch.
    expires INTEGER,
    PRIMARY KEY (model, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS artifact_by_grant ON artifact (grant_id) WHERE grant_id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS artifact_by_uid ON artifact (model, uid) WHERE uid IS NOT NULL;
  CREATE INDEX IF NOT EXISTS artifact_by_expiry ON artifact (expires) WHERE expires IS NOT NULL;

  -- Wrong passwords per account, by a hash: what is typed as a name may be a password.
  CREATE TABLE IF NOT EXISTS failure (
    account TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last INTEGER NOT NULL
  ) STRICT;
`;

export const openPoolDatabase = (file: string): Database => openDatabase(file, SCHEMA);
