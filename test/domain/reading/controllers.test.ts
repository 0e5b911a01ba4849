import { describe, expect, test } from 'vitest';
import { readControllers } from '#domain/reading/controllers.ts';

const COMPANIES = [
  { id: 'acme', name: 'Acme', legalForm: 'NV' },
  { id: 'acme-medical', name: 'Acme Medical', legalForm: 'VZW' },
  { id: 'telewacht', name: 'Telewacht', legalForm: 'NV' },
  { id: 'uw-secretaresse', name: 'Uw Secretaresse', legalForm: 'BV' },
];
const read = (newText: string, subject = '') => readControllers({ subject, newText }, COMPANIES);

describe('a letter', () => {
  test.each([
    'Wat weten jullie over mij?',
    'Wat heeft Telewacht over mij?',
    'Ik wil inzage bij alle bedrijven van de groep, niet alleen Telewacht.',
    'Mijn verzoek omvat alle andere bedrijven: Telewacht NV, Acme Medical VZW.',
    'Ma demande vaut pour toutes les sociétés, dont Telewacht.',
    'Je n’ai eu contact qu’avec Telewacht, uniquement au téléphone.',
    'Ich habe nur mit Telewacht telefoniert.',
    'I only called Telewacht once. What do you have on me?',
    'My request includes any other company, not only Telewacht NV.',
    'Ik schreef enkel naar gdpr@telewacht.example',
    'Alleen de telewinkel heeft mijn gegevens.',
  ])('asks all companies: %s', (text) => {
    expect(read(text)).toBe('all');
  });

  test.each([
    ['Enkel Telewacht NV aub.', ['telewacht']],
    ['Ik wil alleen inzage bij de firma telewagt', ['telewacht']],
    ['Alleen bij Telewacht en Uw Secretaresse.', ['telewacht', 'uw-secretaresse']],
    ['Telewacht only, please', ['telewacht']],
    ['Je demande ceci uniquement auprès d’ACME Medical.', ['acme-medical']],
    ['Je veux mes données de Tele-wacht, seulement.', ['telewacht']],
    ['Nur die Uwsecretaresse BV soll antworten.', ['uw-secretaresse']],
    ['Ausschließlich Telewachts Daten.', ['telewacht']],
    ['Just Acme, nobody else.', ['acme']],
    ['All companies except Telewacht.', ['acme', 'acme-medical', 'uw-secretaresse']],
    ['Toutes les sociétés sauf Acme Medical', ['acme', 'telewacht', 'uw-secretaresse']],
  ])('asks those that it narrows itself to: %s', (text, ids) => {
    expect(read(text)).toEqual(ids);
  });

  test('can narrow itself in its subject', () => {
    expect(read('Dag, graag mijn gegevens.', 'Inzage, alleen Telewacht')).toEqual(['telewacht']);
  });

  test.each(['telewacht ', 'alleen ', 'a', 'acme ', "'", 'only telewacht '])(
    'is read in little time, however long: "%s"',
    (part) => {
      const started = performance.now();
      read(part.repeat(Math.ceil(1_000_000 / part.length)));
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});
