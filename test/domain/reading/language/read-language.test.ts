import { describe, expect, test } from 'vitest';
import { DOUBTFUL_LANGUAGE, readLanguage } from '#domain/reading/language/read-language.ts';

describe('very short mails', () => {
  test.each([
    ['wis alles', 'nl'],
    ['inzageverzoek', 'nl'],
    ['Graag mijn dossier', 'nl'],
    ['supprimez mon compte', 'fr'],
    ["plus d'emails svp", 'fr'],
    ['bitte löschen', 'de'],
    ['was wisst ihr ueber mich', 'de'],
    ['delete me', 'en'],
    ['take me off your list', 'en'],
  ])('%s is %s', (text, language) => {
    expect(readLanguage(text).language).toBe(language);
  });
});

test('an article cited in English leaves a Dutch letter Dutch', () => {
  const cited =
    'The data subject shall have the right to obtain from the controller confirmation as to whether or not personal data are being processed';
  expect(readLanguage(`Beste, ik beroep mij op artikel 15: "${cited}". Graag uw antwoord.`).language).toBe(
    'nl',
  );
});

describe('letters in other languages are in doubt', () => {
  test.each([
    'Hola, solicito acceso a mis datos personales según el artículo 15 del RGPD. Gracias',
    'Buongiorno, vorrei una copia dei miei dati personali. Grazie',
    'Geagte heer, ek wil graag weet watter inligting julle oor my het. Baie dankie',
    'Moien, ech wëll wëssen wéi eng Donnéeën dir iwwer mech hutt. Merci',
  ])('%s', (text) => {
    expect(readLanguage(text).confidence).toBeLessThan(DOUBTFUL_LANGUAGE);
  });
});

test('a language that is not served is not named', () => {
  expect(readLanguage('Bitte löschen Sie meine Daten', ['nl', 'fr'])).toMatchObject({ confidence: 0 });
});

test('nothing to read has no confidence', () => {
  expect(readLanguage('… 123')).toEqual({ language: 'nl', confidence: 0 });
});
