import path from 'node:path';
import type { DeskChangeQuestion } from '#contracts/desk.ts';
import { deskAnswer, deskChangeAnswer } from './camera-records.ts';
import { PEOPLE, type Person } from './people.ts';
import { STORES } from './person.ts';
import { type SeedInto, seedStores } from './seed.ts';
import { openHttpService } from './services/http-service.ts';
import { openDatabase } from './services/postgres.ts';

export { PEOPLE };

/** What the local edition opens and fills (`local/demonstration.ts`). */
export interface FillInto extends SeedInto {
  readonly putAddress: (controller: string, store: string, address: string) => Promise<void>;
}

/** The database and the services of the companies, on ports of this machine. */
export async function openStores({ dir, firstPort }: { readonly dir: string; readonly firstPort: number }) {
  const database = await openDatabase({ dir, port: firstPort });
  const service = await openHttpService({ port: firstPort + 1, file: path.join(dir, 'services.sqlite') });
  return {
    async fill({ putAddress, ...into }: FillInto): Promise<void> {
      for (const name of STORES) {
        const address = database.addressOf(name) ?? service.addressOf(name);
        const [controller = '', store = ''] = name.split('/');
        if (address !== null) await putAddress(controller, store, address);
      }
      await Promise.all([database.fill(), seedStores(into)]);
    },
    async close(): Promise<void> {
      await service.close();
      await database.close();
    },
  };
}

/** What somebody finds who looks through a store by hand for a person of the demonstration, or for anybody else. */
export function searchByHand({ id }: Pick<Person, 'id'>, controller: string, store: string) {
  if (`${controller}/${store}` !== 'offitel/camera-images') return { items: [], files: [] };
  const whoever = PEOPLE.find((one) => one.id === id) ?? null;
  const { answer, files } = deskAnswer(whoever, SOME_CASE, 'the demonstration', new Date(0).toISOString());
  return { items: answer.items, files };
}

/** What somebody says who has done by hand what a question at a desk asks: all of it. */
export function changeByHand(question: DeskChangeQuestion) {
  return deskChangeAnswer(question, 'the demonstration', new Date(0).toISOString()).rows;
}

/** The case does not change what is found. */
const SOME_CASE = 'a'.repeat(26);
