import { normalise } from '#connect/index.ts';
import { inDatabase } from './customer-records.ts';
import { PEOPLE } from './people.ts';
import { seedOf } from './random.ts';
import { accountOf, held, instants, known, type RecordsFor } from './record.ts';

/** Numbers that more than one person has, however each writes it. */
const SHARED = new Set(
  [...Map.groupBy(PEOPLE, ({ phone = '' }) => normalise('phone', phone))].flatMap(([number, people]) =>
    people.length > 1 ? [number] : [],
  ),
);

/** The telephone log of Telewacht, three calls a person. Many a line holds a number and nothing else. */
export const callRecords: RecordsFor = (person) => {
  const { name, email, phone, customerNo } = person;
  if (phone === undefined) return [];
  const stranger = email === undefined && customerNo === undefined;
  return instants(person, 'log', 3).map((startedAt, at) => {
    const id = accountOf(person, `TL${at + 1}`);
    // Of a nameless call on a shared line nobody could say whose it is, so that it is nobody's record here.
    const recognised = !stranger && (at !== 1 || SHARED.has(normalise('phone', phone)));
    const caller = recognised ? name : undefined;
    return {
      id,
      record: 'call',
      category: 'call',
      data: {
        startedAt: inDatabase(startedAt),
        seconds: at === 1 ? 0 : 20 + (seedOf(id) % 600),
        direction: at === 2 ? 'out' : 'in',
        callerNumber: phone,
        callerName: known(caller),
        calledLine: LINES[seedOf(id) % LINES.length] ?? '',
        outcome: at === 1 ? 'missed' : 'answered',
      },
      identifiers: held({ phone, name: caller, email: recognised ? email : undefined }),
      files: [],
    };
  });
};

/** Lines of clients who do not exist. */
const LINES = ['+32 11 000 00 01', '+32 11 000 00 02', '+32 11 000 00 03'];
