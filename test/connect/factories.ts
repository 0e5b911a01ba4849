import { type AccessAnswer, defineLookup, type Held, item, type PutObject } from '#connect/index.ts';
import type { IdentifierKind, LookupAnswer, LookupQuestion } from '#contracts/lookup.ts';
import type { ChangeAnswer } from '#contracts/lookup-change.ts';

type Values = Partial<Record<IdentifierKind, string>>;

export const verified = (values: Values) => subject(values, 'verified');
export const claimed = (values: Values) => subject(values, 'claimed');

function subject(values: Values, status: 'verified' | 'claimed'): LookupQuestion['subject'] {
  return Object.fromEntries(Object.entries(values).map(([kind, value]) => [kind, { value, status }]));
}

export const MAIL = 'ayla.proefmans@postvak.example';

/** A question as it comes off the wire: plain JSON. */
export function question(changes: Record<string, unknown> = {}) {
  return {
    operation: 'access',
    caseId: 'abcdefghijklmnopqrstuvwxyz',
    controller: 'telewacht',
    store: 'call-log',
    subject: verified({ email: MAIL }),
    cursor: null,
    page: 1,
    evidence: { bucket: 'evidence', prefix: 'telewacht/a-case/call-log/' },
    ...changes,
  };
}

export function record(id: string, held: Held = { email: MAIL }, data: Record<string, string> = {}) {
  return item('calls', id, data, { identifiers: held });
}

/** A bucket in memory; `put` is what the kit gets. */
function bucket() {
  const objects = new Map<
    string,
    { bytes: Uint8Array; contentType: string; crc32: string; bucket: string }
  >();
  const put: PutObject = async ({ key, body, contentType, crc32, bucket: name }) => {
    objects.set(key, { bytes: Uint8Array.from(body), contentType, crc32, bucket: name });
  };
  const text = (key: string) => new TextDecoder().decode(objects.get(key)?.bytes);
  return { objects, put, text, page: (key: string) => JSON.parse(text(key)) };
}

/** A lookup over a company's function, with the bucket it writes to and the lines it logs. */
export function lookup(access: () => unknown) {
  const evidence = bucket();
  const lines: string[] = [];
  const handler = defineLookup(
    {
      controller: 'telewacht',
      store: 'call-log',
      accepts: ['email', 'phone', 'name', 'birthDate', 'customerNo'],
      // What a company's JavaScript returns is not known to be an answer.
      access: async () => (await access()) as AccessAnswer,
    },
    { putObject: evidence.put, log: (line) => lines.push(line) },
  );
  const ask = async (changes?: Record<string, unknown>) => asAccess(await handler(question(changes)));
  return { ask, handler, evidence, lines };
}

/** @throws when it is not the answer to a question for access */
export function asAccess(answer: LookupAnswer | ChangeAnswer): LookupAnswer {
  if (answer.outcome === 'done') throw new Error('That is the answer to a change.');
  return answer;
}
