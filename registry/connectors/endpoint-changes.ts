import {
  canonicalJson,
  done,
  found,
  type LookupChanges,
  type LookupItem,
  type RecordName,
  sameIdentifiers,
} from '#connect/index.ts';
import type { DeclaredEndpoint } from '#contracts/declared-endpoint.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { isStructure, nested, valueAt } from './endpoint-questions.ts';
import { itemOf, keyOf } from './endpoint-record.ts';
import type { Service } from './http.ts';
import { namingFaults } from './http-changes.ts';
import { HttpStoreError } from './http-error.ts';

type Change = NonNullable<DeclaredEndpoint['change']>;

const GONE = [404, 410];
/** Done, to be done, gone, or no longer the version that was read: what came of it is seen by reading it again. */
const CHANGED = [200, 202, 204, ...GONE, 412];

/**
 * The changes that a data map says how to make. One that not every category can make is left to a person altogether: a
 * record that cannot be read must not pass for one that is gone.
 */
export function endpointChanges(
  endpoints: readonly DeclaredEndpoint[],
  accepts: readonly IdentifierKind[],
  service: Service,
): LookupChanges {
  const can = (what: keyof Change) => endpoints.every(({ change }) => change?.[what] !== undefined);

  /** As it stands now, and which version of it that is; null where it is gone. */
  async function read(name: RecordName): Promise<{ item: LookupItem; etag: string | null } | null> {
    const { endpoint, change } = declaredFor(endpoints, name);
    const answer = await service.send({ method: 'GET', path: pathOf(change.read, name) }, [200, ...GONE]);
    if (GONE.includes(answer.status)) return null;
    const whole = answer.json();
    const record = change.record === undefined ? whole : valueAt(whole, change.record);
    if (!isStructure(record)) throw new HttpStoreError('StoreAnswerInvalid');
    return { item: itemOf(endpoint, accepts, record, null), etag: answer.etag };
  }

  /** As `read`, unless it has become somebody else's since the kit looked, or is gone. */
  async function stillTheirs(record: LookupItem) {
    const now = await read(record);
    return now !== null && sameIdentifiers(now.item.identifiers, record.identifiers) ? now : null;
  }

  return {
    ...(can('read') && {
      find: (names) =>
        namingFaults(async () => {
          const items: LookupItem[] = [];
          for (const name of names) {
            const now = await read(name);
            if (now !== null) items.push(now.item);
          }
          return found(items);
        }),
    }),
    ...(can('erase') && {
      // What would have to stay without its person, no DELETE can do: it is seen to stand there still.
      erase: (erasures) =>
        namingFaults(async () => {
          for (const { how, record } of erasures) {
            const { erase } = declaredFor(endpoints, record).change;
            const now = how === 'delete' ? await stillTheirs(record) : null;
            if (now === null || erase === undefined) continue;
            const path = pathOf(erase, record);
            await service.send({ method: 'DELETE', path, ifMatch: now.etag }, CHANGED);
          }
          return done();
        }),
    }),
    ...(can('rectify') && {
      rectify: (rectifications) =>
        namingFaults(async () => {
          for (const { record, set } of rectifications) {
            const { endpoint, change } = declaredFor(endpoints, record);
            const now = await stillTheirs(record);
            if (now === null || change.rectify === undefined) continue;
            if (canonicalJson(now.item.data) !== canonicalJson(record.data)) continue;
            const corrected = Object.entries(set).map(([field, { to }]) => [
              endpoint.fields[field] ?? field,
              to,
            ]);
            const body = nested(Object.fromEntries(corrected));
            const path = pathOf(change.rectify, record);
            await service.send({ method: 'PATCH', path, body, ifMatch: now.etag }, CHANGED);
          }
          return done();
        }),
    }),
  };
}

function declaredFor(endpoints: readonly DeclaredEndpoint[], { category }: RecordName) {
  const endpoint = endpoints.find((one) => one.category === category);
  if (endpoint?.change === undefined) throw new Error('No endpoint says how this category is changed.');
  return { endpoint, change: endpoint.change };
}

const pathOf = (path: string, record: RecordName): string =>
  path.replaceAll('{id}', encodeURIComponent(keyOf(record)));
