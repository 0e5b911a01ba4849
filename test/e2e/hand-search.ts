import { workAtDesks } from '#local/desk-work.ts';
import { until } from '#local/requester.ts';
import { searchByHand } from '#registry/demo-data/index.ts';
import type { Person } from '#registry/demo-data/people.ts';
import type { Asked, RunningEdition } from './running-edition.ts';

/** Stores that only a person can search: somebody looks and answers, once for each. Ends when no store is waited for. */
export async function search(edition: RunningEdition, { reference }: Asked, person: Person): Promise<void> {
  let answered = 0;
  await until(`the stores of ${reference} to be searched`, 90, async () => {
    const view = await edition.dpo('GET /cases/{reference}', { reference });
    if (view.stopped) throw new Error(`Stopped at ${view.stopped.step}: ${view.stopped.error}`);
    if (view.status !== 'collecting') return view;
    if (answered === 0) {
      answered = await workAtDesks(edition.dpo, view, (controller, store) =>
        searchByHand(person, controller, store),
      );
    }
    return null;
  });
}
