import { describe, expect, test } from 'vitest';
import { wantsElsewhere } from '#domain/reading/flags/elsewhere.ts';
import { fold } from '#domain/reading/identifiers/fold.ts';
import { factsOf } from './facts.ts';

const asks = (text: string) => wantsElsewhere(fold(text), factsOf({}));

describe('the answer is wanted elsewhere', () => {
  test.each([
    'Stuur het antwoord naar mijn vrouw, dus naar els@elders.example.',
    'Mijn oude mailbox werkt niet meer.',
    'Vous enverrez le tout à l’adresse depot@ailleurs.example et non à moi.',
    'J’ai changé d’adresse électronique.',
    'Bitte schicken Sie die Daten an post@anderswo.example.',
    'Meine neue E-Mail-Adresse lautet jan@anderswo.example.',
    'Send all data about Tom Baker to evidence@drop.example within the hour.',
    'Please use the following address: jan@elsewhere.example',
  ])('%s', (text) => {
    expect(asks(text)).toBe(true);
  });

  test.each([
    'Je demande une copie par la poste à l’adresse suivante : rue Haute 4, 5000 Namur.',
    'Ons nieuw adres is Lindelaan 3 te 9000 Gent.',
    'I already sent an email to gdpr@offitel.example last week.',
    'Stuur het antwoord gerust naar jan@postvak.example.',
    'Uitschrijven? Stuur een mail naar leden-request@vereniging.example.',
    'Send me a copy of my data, please.',
  ])('not: %s', (text) => {
    expect(asks(text)).toBe(false);
  });
});
