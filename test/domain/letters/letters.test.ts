import { describe, expect, test } from 'vitest';
import { LETTERS, REFUSAL_GROUNDS } from '#contracts/case-events.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { aRegistry } from './a-registry.ts';
import { contents } from './contents.ts';

const registry = aRegistry();
const inEvery = LANGUAGES.flatMap((language) => LETTERS.map((letter) => ({ language, letter })));

describe.each(inEvery)('$letter in $language', ({ language, letter }) => {
  const written = writeLetter(contents[letter], language, registry);

  test('reads like this', () => {
    expect(`${written.subject}\n\n${written.text}`).toMatchSnapshot();
  });

  test('says the same as text and as HTML', () => {
    const words = (text: string) => text.replace(/[\s-]+/g, ' ').trim();
    const shown = written.html
      .replace(/^.*<body[^>]*>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&#39;', "'");
    for (const line of words(written.text).split('. '))
      expect(words(shown)).toContain(line.split(': http')[0]);
  });

  test('has no line that a mail reader would break, but for addresses', () => {
    const long = written.text.split('\n').filter((line) => line.length > 78 && !line.startsWith('https://'));
    expect(long).toEqual([]);
  });

  test('fetches nothing from anywhere', () => {
    expect(written.html).not.toMatch(
      /<(?:img|script|link|iframe|style|form|video|audio)|src=|url\(|@import/i,
    );
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const textOf = (letter: (typeof LETTERS)[number]) => writeLetter(contents[letter], language, registry).text;

  test.each(['answer', 'refusal', 'identity-overdue'] as const)(
    '%s names the authority with its addresses, and the courts (CMP-1, REF-1)',
    (letter) => {
      const { authority } = registry.group;
      const text = textOf(letter).replace(/\s+/g, ' ');
      for (const part of [authority.name[language], authority.address, authority.email, authority.phone]) {
        expect(text).toContain(part);
      }
      expect(text).toMatch(/naar de rechter|en justice|vor Gericht|to court/);
      expect(text).toMatch(/artik[e]?l 79|article 79|Artikel 79/);
    },
  );

  test.each(['acknowledgement', 'code'] as const)('%s ends nothing and threatens with nothing', (letter) => {
    expect(textOf(letter)).not.toContain(registry.group.authority.email);
  });

  test('the answer names the rights that follow (ACC-2 e)', () => {
    expect(textOf('answer')).toMatch(/rectifi|Berichtigung/);
    expect(textOf('answer')).toMatch(/wissen|effacement|Löschung|erasure/);
    expect(textOf('answer')).toMatch(/beperking|limitation|Einschränkung|restriction/);
    expect(textOf('answer')).toMatch(/bezwaar|opposition|Widerspruch|objection/);
  });

  test.each(REFUSAL_GROUNDS)(
    'a refusal as %s gives its ground and the words of who decided (REF-1)',
    (ground) => {
      const { text } = writeLetter({ ...contents.refusal, ground }, language, registry);
      expect(text).toMatch(/(?:AVG|RGPD|DSGVO|GDPR)\)/);
      expect(text).toContain('  Dit is de vijfde keer deze week.\n\n  Er is sindsdien niets veranderd.');
    },
  );
});

test('a document is only asked for where the group always asks for one', () => {
  const text = (document: boolean) =>
    writeLetter({ ...contents.acknowledgement, document }, 'en', registry).text.replace(/\s+/g, ' ');
  expect(text(false)).toContain('do not send us a copy of your identity card');
  expect(text(false)).not.toContain('national register number');
  expect(text(true)).toContain('cover your photo and your national register number');
  expect(text(true)).toContain('deleted as soon as that is done');
});

test('a company of which a store is missing is not said to have nothing (AFF-1)', () => {
  const { text } = writeLetter(contents.answer, 'en', registry);
  expect(text).toContain('Traag: has not answered completely yet');
  expect(text).toContain('Beller: nothing was found');
});

test('an answer without data says so, and explains nothing that did not happen', () => {
  const none = { ...contents.answer, records: 0, open: [], ambiguous: 0 };
  const { text } = writeLetter(
    { ...none, controllers: [{ name: 'Beller', result: 'nothing' }] },
    'en',
    registry,
  );
  expect(text).toContain('answered we found none');
  expect(text).not.toMatch(/held back|clients|still missing/);
});

test('one record, one minute: the numbers agree with their words', () => {
  const { text } = writeLetter({ ...contents.answer, records: 1, ambiguous: 1 }, 'nl', registry);
  expect(text.replace(/\s+/g, ' ')).toContain('We hebben één registratie');
  expect(writeLetter({ ...contents.code, minutes: 1 }, 'fr', registry).text).toContain('valable une minute');
});

test('the code does not stand in the subject, which locked screens show', () => {
  for (const language of LANGUAGES) {
    expect(writeLetter(contents.code, language, registry).subject).not.toContain('123456');
  }
});
