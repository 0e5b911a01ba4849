import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '#cloud/clock.ts';
import { type Database, isRecord } from '#cloud/gateway/index.ts';

export interface Artifacts {
  /** The store of one of oidc-provider's models. */
  of(model: string): Adapter;
  /** Ends the sessions of whoever is no longer in the pool. */
  forgetSessionsBut(subs: readonly string[]): void;
}

/**
 * Keeps on disk what oidc-provider has to remember: one row for each session, interaction, grant, code and refresh
 * token. Access tokens are signed and not kept.
 */
export function createArtifacts(db: Database, clock: Clock): Artifacts {
  const upsert = db.prepare(
    `INSERT INTO artifact (model, id, payload, grant_id, uid, expires) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
       uid = excluded.uid, expires = excluded.expires`,
  );
  const byId = db.prepare('SELECT payload FROM artifact WHERE model = ? AND id = ?');
  const byUid = db.prepare('SELECT payload FROM artifact WHERE model = ? AND uid = ?');
  const consume = db.prepare(
    `UPDATE artifact SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const destroy = db.prepare('DELETE FROM artifact WHERE model = ? AND id = ?');
  const destroyGrant = db.prepare('DELETE FROM artifact WHERE model = ? AND grant_id = ?');
  const sweep = db.prepare('DELETE FROM artifact WHERE expires <= ?');

  const of = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const now = clock.now();
      sweep.run(now);
      const expires = expiresIn === undefined ? null : now + expiresIn * 1000;
      upsert.run(model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expires);
    },
    find: async (id) => payloadOf(byId.get(model, id)),
    findByUid: async (uid) => payloadOf(byUid.get(model, uid)),
    // Codes of devices are not served.
    findByUserCode: async () => undefined,
    async consume(id) {
      consume.run(Math.floor(clock.now() / 1000), model, id);
    },
    async destroy(id) {
      destroy.run(model, id);
    },
    async revokeByGrantId(grantId) {
      destroyGrant.run(model, grantId);
    },
  });
  return {
    of,
    forgetSessionsBut(subs) {
      db.prepare(
        `DELETE FROM artifact WHERE model = 'Session' AND payload ->> '$.accountId' IS NOT NULL
           AND payload ->> '$.accountId' NOT IN (SELECT value FROM json_each(?))`,
      ).run(JSON.stringify(subs));
    },
  };
}

function payloadOf(row: unknown): AdapterPayload | undefined {
  return isRecord(row) ? JSON.parse(String(row['payload'])) : undefined;
}
