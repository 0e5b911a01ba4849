import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { asOperator } from '#local/edition.ts';
import { until } from '#local/requester.ts';
import { changeByHand } from '#registry/demo-data/index.ts';
import { PEOPLE, type Person } from '#registry/demo-data/people.ts';
import { search } from './hand-search.ts';
import {
  type Asked,
  accept,
  acknowledged,
  expectAcknowledgement,
  inStatus,
  prove,
  type RunningEdition,
} from './running-edition.ts';

/** Somebody with a mailbox of their own, known to all of these stores; each call gives another one. */
const used = new Set<string>();
export function somebodyIn(...stores: readonly string[]): Person {
  const found = PEOPLE.find(
    (one) =>
      one.email !== undefined &&
      one.because === 'ordinary' &&
      !used.has(one.id) &&
      stores.every((store) => one.stores.some((known) => known === store)),
  );
  if (!found) throw new Error(`Nobody is in ${stores.join(' and ')}`);
  used.add(found.id);
  return found;
}

/** Drives cases from a letter to what the stores hold afterwards. */
export function rightsIn(edition: RunningEdition) {
  const view = ({ reference }: Asked) => edition.dpo('GET /cases/{reference}', { reference });
  const changes = ({ reference }: Asked) => edition.dpo('GET /cases/{reference}/changes', { reference });

  const write = async (who: Person, text: string, subject = 'My data'): Promise<Asked> => {
    const expecting = await expectAcknowledgement(edition, who);
    await expecting.requester.write({ subject, text });
    return acknowledged(expecting);
  };

  return {
    view,
    changes,
    write,
    /** Up to where a person decides. */
    async toReview(who: Person, text: string, subject?: string): Promise<Asked> {
      const asked = await write(who, text, subject);
      await prove(edition, asked);
      await accept(edition, asked, who);
      await search(edition, asked, who);
      await inStatus(edition, asked.reference, 'review');
      return asked;
    },
    /** The same outcome at every company that has something. */
    async decide(asked: Asked, outcome: Readonly<Record<string, string>>): Promise<void> {
      const { holders } = await view(asked);
      await edition.dpo(
        'POST /cases/{reference}/outcomes',
        { reference: asked.reference },
        { outcomes: holders.map((controller) => ({ ...outcome, controller })) },
      );
    },
    async release(asked: Asked): Promise<void> {
      const { draft } = await view(asked);
      await edition.dpo(
        'POST /cases/{reference}/release',
        { reference: asked.reference },
        { draftSha256: draft?.sha256 ?? '', withoutAmbiguous: draft?.ambiguous ?? 0 },
      );
    },
    /** Waits for the end; people at desks do what they are asked. */
    async toItsEnd(asked: Asked) {
      return until(`the end of ${asked.reference}`, 120, async () => {
        const now = await view(asked);
        if (now.stopped)
          throw new Error(`Stopped at ${now.stopped.step}: ${now.stopped.error} ${now.stopped.why}`);
        if (now.status === 'closed') return now;
        await workByHand(edition, asked);
        if (now.toTell > 0) await tellRecipients(edition, asked);
        return null;
      });
    },
    /** What a company's table holds, read past everything of ours. */
    async itemsOf(store: string): Promise<readonly Record<string, unknown>[]> {
      const client = new DynamoDBClient(asOperator(edition.running.endpoint));
      const { Items = [] } = await DynamoDBDocumentClient.from(client).send(
        new ScanCommand({ TableName: `inzage-store-${store.replace('/', '-')}` }),
      );
      client.destroy();
      return Items;
    },
  };
}

/** People at desks change by hand what their stores are asked to. */
export async function workByHand(edition: RunningEdition, { reference }: Asked): Promise<void> {
  const { acts } = await edition.dpo('GET /cases/{reference}/changes', { reference });
  for (const { n, store, outcome } of acts) {
    if (store !== 'camera-images' || outcome !== null) continue;
    const place = { reference, act: String(n) };
    const question = await edition.dpo('GET /cases/{reference}/acts/{act}', place).catch(() => null);
    if (!question) continue;
    const rows = [...changeByHand(question)];
    await edition.dpo('POST /cases/{reference}/acts/{act}/done', place, { rows });
  }
}

/** Recipients of the data that have no address: somebody writes to each. */
async function tellRecipients(edition: RunningEdition, { reference }: Asked): Promise<void> {
  const { notices } = await edition.dpo('GET /cases/{reference}/notices', { reference });
  for (const { n, stands } of notices) {
    if (stands !== 'person') continue;
    const place = { reference, n: String(n) };
    await edition.dpo('POST /cases/{reference}/notices/{n}/told', place, {
      how: 'letter',
      day: '2026-03-20',
    });
  }
}
