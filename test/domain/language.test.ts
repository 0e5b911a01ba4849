import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { DOUBTFUL, detectLanguage, languageOfAnswer } from '#domain/language.ts';

const LETTERS = {
  nl: 'Goedemiddag, op dinsdag belde ik met uw centrale. Welke gegevens bewaart u daarvan, en wie kreeg die te zien?',
  fr: 'Bonjour, mardi j’ai téléphoné à votre centrale. Qu’avez-vous gardé de cet appel, et qui a pu le voir ?',
  de: 'Guten Tag, am Dienstag habe ich bei Ihnen angerufen. Was haben Sie davon gespeichert, und wer durfte es sehen?',
  en: 'Good afternoon, I rang your switchboard on Tuesday. What did you keep of that call, and who was able to see it?',
} as const;

describe('the language of a mail', () => {
  test.each(LANGUAGES)('is told from an ordinary letter: %s', (language) => {
    const detected = detectLanguage(LETTERS[language]);
    expect(detected.language).toBe(language);
    expect(detected.confidence).toBeGreaterThan(0.8);
  });

  test.each([
    ['nl', 'Inzageverzoek'],
    ['nl', 'stuur mij aub alles wat jullie hebben'],
    ['fr', 'Droit d’accès'],
    ['fr', 'je veux une copie de mes donnees'],
    ['de', 'Auskunft bitte'],
    ['de', 'Ich moechte wissen, was ueber mich gespeichert ist'],
    ['en', 'Right of access'],
    ['en', 'what do you have on me'],
  ])('is told from a few words, typed as they come: %s, "%s"', (language, text) => {
    const detected = detectLanguage(text);
    expect(detected.language).toBe(language);
    expect(detected.confidence).toBeGreaterThan(DOUBTFUL);
  });

  test('does not hang on "je" or "u" (O25)', () => {
    const formal = detectLanguage('Kunt u mij zeggen welke gegevens u van mij bewaart?');
    const familiar = detectLanguage('Kan je mij zeggen welke gegevens je van mij bewaart?');
    expect([
      formal.language,
      familiar.language,
      detectLanguage('Je vous écris au sujet de mes appels').language,
    ]).toEqual(['nl', 'nl', 'fr']);
  });

  test('is the same in capitals', () => {
    for (const language of LANGUAGES)
      expect(detectLanguage(LETTERS[language].toUpperCase()).language).toBe(language);
  });
});

describe('a mail in two languages', () => {
  test('has the one that it says more in, and less confidence', () => {
    const mixed = detectLanguage(
      `${LETTERS.nl} ${LETTERS.nl} Thanks in advance and kind regards. ${LETTERS.fr}`,
    );
    expect(mixed.language).toBe('nl');
    expect(mixed.confidence).toBeLessThan(detectLanguage(LETTERS.nl).confidence);
  });

  test('has that of its writer, not of the mail quoted in it', () => {
    const quoted = LETTERS.fr.split(', ').map((line) => `> ${line}`);
    expect(detectLanguage(['Wat bedoelt u hiermee?', '', ...quoted].join('\r\n')).language).toBe('nl');
  });

  test.each(['-- ', '-----Ursprüngliche Nachricht-----', '________________________________'])(
    'has that of its text, not of what follows a line "%s"',
    (line) => {
      expect(
        detectLanguage(['Que voulez-vous dire ?', line, LETTERS.en, LETTERS.en].join('\n')).language,
      ).toBe('fr');
    },
  );

  test('has that of the quoted mail where nothing else was written', () => {
    expect(detectLanguage(`> ${LETTERS.de}`).language).toBe('de');
  });

  test('takes no word from addresses', () => {
    const addressed =
      'Mijn mailadres: the.customer.of.the.house@which-is-this.example https://www.the-and-of.example/';
    expect(detectLanguage(addressed).language).toBe('nl');
  });
});

describe('a mail that tells no language', () => {
  test.each(['', ' \r\n', '12345 / +32 2 555 01 23', 'GDPR', '数据', '<br><br>'])(
    'has no confidence: "%s"',
    (text) => {
      expect(detectLanguage(text).confidence).toBe(0);
    },
  );

  test('is doubtful if it is only a name', () => {
    expect(detectLanguage('Jürgen Vandevoorde').confidence).toBeLessThan(DOUBTFUL);
  });
});

describe('any text at all', () => {
  test('has a language, and a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { language, confidence } = detectLanguage(text);
        expect(LANGUAGES).toContain(language);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });

  test.each(['a', '-', 'aa ', '---a', '> ', 'é\u0301', '\n-- \n'])(
    'is read in no time, however long: "%s"',
    (part) => {
      const started = performance.now();
      detectLanguage(part.repeat(1_000_000));
      detectLanguage(`---a${part.repeat(19_000)}x`);
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});

describe('the language of an answer', () => {
  const group = { language: 'fr', languages: ['fr', 'de'] } as const;
  const answerTo = (text: string) => languageOfAnswer(text, { ...group, languages: [...group.languages] });

  test('is that of the mail, if the group answers in it', () => {
    expect(answerTo(LETTERS.de)).toBe('de');
  });

  test('is the group’s own for a mail in a language that the group does not answer in', () => {
    expect([answerTo(LETTERS.nl), answerTo(LETTERS.en)]).toEqual(['fr', 'fr']);
  });

  test('is the group’s own where the language cannot be told', () => {
    expect(answerTo('???')).toBe('fr');
  });
});
