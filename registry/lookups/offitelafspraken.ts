import * as z from 'zod/mini';
import { found, item, unsupported } from '#connect/index.ts';
import { Next } from '../connectors/http.ts';
import { type HttpRuntime, httpLookup, searchBy } from '../connectors/http-lookup.ts';

const known = z.nullable(z.string());

/** What the platform answers; whatever else it adds is not of the data map and is left there. */
const Answer = z.object({
  appointments: z.array(
    z.object({
      account: z.string(),
      appointment: z.string(),
      startsAt: z.string(),
      minutes: z.int(),
      office: z.string(),
      subject: z.string(),
      withWhom: z.string(),
      status: z.string(),
      name: known,
      email: known,
      phone: known,
      customerNo: known,
    }),
  ),
  next: Next,
});

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
        const items = appointments.map(({ account, appointment, ...data }) => {
          const { name, email, phone, customerNo } = data;
          const identifiers = { name, email, phone, customerNo };
          return item('appointment', `${account}/${appointment}`, data, { identifiers });
        });
        return found(items, next);
      },
    },
    runtime,
  );

export const handler = makeLookup();
