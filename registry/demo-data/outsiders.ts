import { invented, someLanguage } from './invented.ts';
import type { Person, StoreName } from './person.ts';

/** People who have the same reason to be in the set, and who know only some identifiers of themselves. */
type Crowd = {
  readonly id: string;
  readonly because: string;
  /** The number of the first, clear of everybody else's. */
  readonly from: number;
  readonly has: readonly ('email' | 'phone' | 'customerNo')[];
  /** Where each of them is known. */
  readonly stores: readonly (readonly StoreName[])[];
};

const KNOWN_BY_ONE_IDENTIFIER: readonly Crowd[] = [
  {
    id: 'phone-only',
    because: 'known by phone number only: the calls of somebody who gave no name',
    from: 300,
    has: ['phone'],
    stores: [
      ['telewacht/call-recordings'],
      ['telewacht/call-records'],
      ['telewacht/call-records', 'telewacht/call-recordings'],
    ],
  },
  {
    id: 'mail-only',
    because: 'known by e-mail address only: the login of a website',
    from: 310,
    has: ['email'],
    stores: times(4, ['offitel/web-analytics']),
  },
  {
    id: 'number-only',
    because: 'known by customer number only: an account without a name',
    from: 320,
    has: ['customerNo'],
    stores: [
      ['memo-group/memoweb-dashboard'],
      ['offitel/web-analytics'],
      ['offitel/web-analytics', 'memo-group/memoweb-dashboard'],
    ],
  },
  {
    id: 'name-and-birth-date-only',
    because: 'known by name and birth date only, which count together and never alone',
    from: 330,
    has: [],
    stores: [
      ['offitel/mijn-offitel'],
      ['offitel/offitelweb'],
      ['offitel/mijn-offitel', 'offitel/offitelweb'],
      ['offitel/mijn-offitel'],
    ],
  },
];

const NOT_CUSTOMERS: readonly Crowd[] = [
  {
    id: 'nowhere',
    because: 'known nowhere: the answer is "nothing", which is an answer (ACC-1)',
    from: 340,
    has: ['email', 'phone'],
    stores: times(5, []),
  },
  {
    id: 'prospect',
    because: 'showed interest and never became a customer',
    from: 350,
    has: ['email', 'phone'],
    stores: [
      ...times(7, ['offitel/prospects'] as const),
      ...times(3, ['offitel/newsletter', 'offitel/prospects'] as const),
    ],
  },
  {
    id: 'caller',
    because: 'called and is no customer: the policy covers everybody in contact (O24)',
    from: 370,
    has: ['email', 'phone'],
    stores: [
      ...times(4, ['telewacht/call-records', 'uw-secretaresse/call-notes'] as const),
      ...times(3, ['telewacht/call-records', 'telewacht/call-recordings'] as const),
      ...times(3, ['offitel/client-calls', 'telewacht/call-records', 'uw-secretaresse/call-notes'] as const),
    ],
  },
  {
    id: 'of-a-client',
    because: 'data of clients and nothing else: referred, never shown (PRO-1)',
    from: 390,
    has: ['email', 'phone'],
    stores: [
      ...times(3, ['offitel/client-calls'] as const),
      ...times(2, ['memo-medical/patient-messages'] as const),
      ...times(2, ['offitel-medical/patient-messages'] as const),
      ['offitel/client-calls', 'memo-medical/patient-messages', 'offitel-medical/patient-messages'],
    ],
  },
];

export const OUTSIDERS: readonly Person[] = [...KNOWN_BY_ONE_IDENTIFIER, ...NOT_CUSTOMERS].flatMap(
  ({ id, because, from, has, stores }) =>
    stores.map((known, at) => {
      const { email, phone, customerNo, ...others } = invented(someLanguage(at * 5), from + at);
      const all = Object.entries({ email, phone, customerNo });
      const theirs = Object.fromEntries(all.filter(([kind]) => has.some((one) => one === kind)));
      return { id: `${id}-${at + 1}`, ...others, ...theirs, stores: known, because };
    }),
);

function times<Value>(count: number, value: Value): Value[] {
  return Array.from({ length: count }, () => value);
}
