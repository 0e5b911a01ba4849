import * as z from 'zod/mini';
import { found, item, unsupported } from '#connect/index.ts';
import { Next } from '../connectors/http.ts';
import { type HttpRuntime, httpLookup, searchBy } from '../connectors/http-lookup.ts';

const known = z.nullable(z.string());

const Answer = z.object({
  visits: z.array(
    z.object({
      visitor: z.string(),
      visit: z.string(),
      /** The customer number under which the website reports whoever is logged in. */
      userId: known,
      visitedAt: z.string(),
      page: z.string(),
      referrer: known,
      device: z.string(),
      ipAddress: z.string(),
      country: z.string(),
      loginEmail: known,
    }),
  ),
  next: Next,
});

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
        const items = visits.map(({ visitor, visit, userId, ...data }) =>
          item('visit', `${visitor}/${visit}`, data, {
            identifiers: { email: data.loginEmail, customerNo: userId },
          }),
        );
        return found(items, next);
      },
    },
    runtime,
  );

export const handler = makeLookup();
