import * as z from 'zod/mini';
import { done, found, item, unsupported } from '#connect/index.ts';
import { Next } from '../connectors/http.ts';
import { httpChanges, namingFaults } from '../connectors/http-changes.ts';
import { type HttpRuntime, httpLookup, searchBy } from '../connectors/http-lookup.ts';

const known = z.nullable(z.string());

const Visit = z.object({
  visitor: z.string(),
  visit: z.string(),
  /** The customer number under which the website reports whoever is logged in. */
  userId: known,
  visitedAt: known,
  page: known,
  referrer: known,
  device: known,
  ipAddress: known,
  country: known,
  loginEmail: known,
  restricted: z._default(z.boolean(), false),
});
const Named = z.object({ visits: z.array(Visit) });
const Answer = z.extend(Named, { next: Next });
const OptOuts = z.object({
  optOuts: z.array(z.object({ kind: z.enum(['email', 'phone', 'customerNo']), value: z.string() })),
});

function asItem({ visitor, visit, userId, restricted, ...data }: z.infer<typeof Visit>) {
  return item('visit', `${visitor}/${visit}`, data, {
    identifiers: { email: data.loginEmail, customerNo: userId },
    marks: restricted ? ['restricted'] : [],
  });
}

function nameOf(id: string) {
  const [visitor = '', visit = ''] = id.split('/');
  return { visitor, visit };
}

/** Visits to Offitel's websites by people who were logged in; any other visit holds nothing that it could be found by. */
export const makeLookup = (runtime?: HttpRuntime) =>
  httpLookup(
    {
      controller: 'offitel',
      store: 'web-analytics',
      accepts: ['email', 'customerNo'],
      async access({ subject, cursor }, service) {
        const anyOf = searchBy(subject, ['email', 'customerNo']);
        if (anyOf === null) return unsupported();
        const question = { anyOf, ...(cursor !== null && { next: cursor }) };
        const { visits, next } = await service.post('/visits/search', question, Answer);
        return found(visits.map(asItem), next);
      },
      changes: (service) => ({
        ...httpChanges({
          async read(ids) {
            const { visits } = await service.post('/visits/read', { visits: ids.map(nameOf) }, Named);
            return visits.map(asItem);
          },
          async change(changes) {
            const told = changes.map(({ id, ...what }) => ({ ...nameOf(id), ...what }));
            await service.post('/visits/change', { changes: told }, z.object({}));
          },
        }),
        // What visits show of people fits websites and newsletter to them: who objects is opted out of that (OBJ-1).
        async suppressed(addresses) {
          const { optOuts } = await service.post('/visits/opted-out', { addresses: [...addresses] }, OptOuts);
          return optOuts;
        },
        suppress: ({ addresses }) =>
          namingFaults(async () => {
            await service.post('/visits/opt-out', { addresses: [...addresses] }, z.object({}));
            return done();
          }),
      }),
    },
    runtime,
  );

export const handler = makeLookup();
