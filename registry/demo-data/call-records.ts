import { seedOf } from './random.ts';
import { accountOf, held, instants, known, type RecordsFor } from './record.ts';
import { tone } from './tone.ts';

/** Recorded calls, two a person. A caller whom only the number tells gave no name. */
export const callRecordings: RecordsFor = (person) => {
  const { email, phone, customerNo } = person;
  const caller = email === undefined && customerNo === undefined ? undefined : person.name;
  return instants(person, 'call', 2).map((startedAt, at) => {
    const id = accountOf(person, `TW${at + 1}`);
    const milliseconds = 200 + (seedOf(id) % 200);
    const sound = tone(300 + (seedOf(id) % 500), milliseconds);
    return {
      id,
      record: id,
      category: 'calls',
      data: {
        startedAt,
        durationSeconds: milliseconds / 1000,
        direction: at === 0 ? 'I' : 'O',
        number: known(phone),
        caller: known(caller),
        agent: `agent ${String(1 + (seedOf(id) % 20)).padStart(2, '0')}`,
      },
      identifiers: held({ phone, name: caller, email }),
      // Named after the caller, as careless systems do: whatever the name holds, the package must bear it.
      files: [{ name: `${caller ?? id} ${at + 1}.wav`, contentType: 'audio/wav', body: sound }],
    };
  });
};

export const callNotes: RecordsFor = (person) => {
  const { name, phone, email, language } = person;
  const id = accountOf(person, 'US');
  return instants(person, 'note', 2).map((takenAt, at) => ({
    id,
    record: `note-${at + 1}`,
    category: 'notes',
    data: {
      takenAt,
      caller: name,
      number: known(phone),
      note: noteOf(person.id, language),
      followUp: at === 0 ? 'CB' : 'NO',
    },
    identifiers: held({ name, phone, email }),
    files: [],
  }));
};

const NOTES = {
  nl: 'Vraagt de prijs van een telefoonsecretariaat.',
  fr: 'Demande le prix d’un secrétariat téléphonique.',
  de: 'Fragt nach dem Preis eines Telefonsekretariats.',
  en: 'Asks the price of a telephone secretariat.',
} as const;

/** One note is as long as a text field ever gets. */
function noteOf(id: string, language: keyof typeof NOTES): string {
  return id === 'html' ? `<!--${'A'.repeat(10_000)}--> ]]> ${NOTES[language]}` : NOTES[language];
}
