import { dice, seedOf } from './random.ts';
import { accountOf, held, instants, known, type RecordsFor } from './record.ts';

/** Offitel's appointment platform: what was made up to now, the last of them still to come or called off. */
export const offitelafspraken: RecordsFor = (person) => {
  const { name, email, phone, customerNo, language } = person;
  const id = accountOf(person, 'OA');
  const own = dice(seedOf(`appointments of ${person.id}`));
  const identifiers = held({ email, phone, name, customerNo });
  return instants(person, 'offitelafspraken', 3).map((at, number) => ({
    id,
    record: `appointment-${number + 1}`,
    category: 'appointment',
    data: {
      startsAt: onTheQuarter(at),
      minutes: own.pick([30, 45, 60]),
      office: own.pick(['Genk', 'Drongen', 'Brugge']),
      subject: own.pick(SUBJECTS[language]),
      withWhom: `consultant ${String(1 + own.throw(12)).padStart(2, '0')}`,
      status: number < 2 ? 'DON' : own.pick(['CNF', 'CAN']),
      name,
      email: known(email),
      phone: known(phone),
      customerNo: known(customerNo),
    },
    identifiers,
    files: [],
  }));
};

const SUBJECTS = {
  nl: ['Kennismaking', 'Rondleiding in het kantoor', 'Bespreking van het contract'],
  fr: ['Premier contact', 'Visite du bureau', 'Discussion du contrat'],
  de: ['Kennenlernen', 'Führung durch das Büro', 'Besprechung des Vertrags'],
  en: ['First meeting', 'Tour of the office', 'Discussion of the contract'],
} as const;

/** Visits to the websites while logged in; the login is all that the analytics know of anybody. */
export const webAnalytics: RecordsFor = (person) => {
  const { email, customerNo, language } = person;
  const id = accountOf(person, 'WA');
  const own = dice(seedOf(`visits of ${person.id}`));
  // 198.51.100.0/24 is kept free for documentation.
  const ipAddress = `198.51.100.${1 + own.throw(254)}`;
  return instants(person, 'web-analytics', 4).map((visitedAt, number) => ({
    id,
    record: `visit-${number + 1}`,
    category: 'visit',
    data: {
      visitedAt,
      page: `/${language}/${own.pick(['contract', 'facturen', 'afspraken', 'vergaderzalen'])}`,
      referrer: own.pick([null, 'https://zoeken.example/', 'https://nieuwsbrief.example/maart']),
      device: own.pick(['Firefox, Windows', 'Chrome, Android', 'Safari, iPhone']),
      ipAddress,
      country: 'BE',
      loginEmail: known(email),
    },
    identifiers: held({ email, customerNo }),
    files: [],
  }));
};

function onTheQuarter(instant: string): string {
  const quarter = 15 * 60_000;
  return new Date(Math.floor(Date.parse(instant) / quarter) * quarter).toISOString();
}
