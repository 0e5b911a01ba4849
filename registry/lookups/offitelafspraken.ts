import * as z from 'zod/mini';
import { found, item, unsupported } from '#connect/index.ts';
import { Next } from '../connectors/http.ts';
import { httpChanges } from '../connectors/http-changes.ts';
import { type HttpRuntime, httpLookup, searchBy } from '../connectors/http-lookup.ts';

const known = z.nullable(z.string());

/** What the platform answers; whatever else it adds is not of the data map and is left there. */
const Appointment = z.object({
  account: z.string(),
  appointment: z.string(),
  startsAt: known,
  minutes: z.nullable(z.int()),
  office: known,
  subject: known,
  withWhom: known,
  status: known,
  name: known,
  email: known,
  phone: known,
  customerNo: known,
  restricted: z._default(z.boolean(), false),
});
const Named = z.object({ appointments: z.array(Appointment) });
const Answer = z.extend(Named, { next: Next });

function asItem({ account, appointment, restricted, ...data }: z.infer<typeof Appointment>) {
  const { name, email, phone, customerNo } = data;
  return item('appointment', `${account}/${appointment}`, data, {
    identifiers: { name, email, phone, customerNo },
    marks: restricted ? ['restricted'] : [],
  });
}

function nameOf(id: string) {
  const [account = '', appointment = ''] = id.split('/');
  return { account, appointment };
}

/** Offitel's appointment platform. */
export const makeLookup = (runtime?: HttpRuntime) =>
  httpLookup(
    {
      controller: 'offitel',
      store: 'offitelafspraken',
      accepts: ['email', 'phone', 'name', 'customerNo'],
      async access({ subject, cursor }, service) {
        const anyOf = searchBy(subject, ['email', 'phone', 'customerNo']);
        if (anyOf === null) return unsupported();
        const question = { anyOf, ...(cursor !== null && { next: cursor }) };
        const { appointments, next } = await service.post('/appointments/search', question, Answer);
        return found(appointments.map(asItem), next);
      },
      changes: (service) =>
        httpChanges({
          async read(ids) {
            const question = { appointments: ids.map(nameOf) };
            return (await service.post('/appointments/read', question, Named)).appointments.map(asItem);
          },
          async change(changes) {
            const told = changes.map(({ id, ...what }) => ({ ...nameOf(id), ...what }));
            await service.post('/appointments/change', { changes: told }, z.object({}));
          },
        }),
    },
    runtime,
  );

export const handler = makeLookup();
