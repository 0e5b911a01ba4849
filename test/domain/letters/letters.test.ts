import { describe, expect, test } from 'vitest';
import { REFUSAL_GROUNDS } from '#contracts/case-events.ts';
import { LANGUAGES, type Language } from '#contracts/language.ts';
import type { LetterContent, LetterName } from '#domain/letters/content.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { aRegistry } from './a-registry.ts';
import { contents, contentsIn, variantsIn } from './contents.ts';

const registry = aRegistry();
const inEvery = LANGUAGES.flatMap((language) =>
  Object.entries<LetterContent>({ ...contentsIn(language), ...variantsIn(language) }).map(
    ([name, content]) => ({
      language,
      name,
      content,
    }),
  ),
);

describe.each(inEvery)('$name in $language', ({ language, name, content }) => {
  const written = writeLetter(content, language, registry);

  test('reads like this', async () => {
    await expect(`${written.subject}\n\n${written.text}`).toMatchFileSnapshot(
      `__snapshots__/${language}/${name.replaceAll(' ', '-')}.txt`,
    );
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

  test('has no sentence so long that it has to be read twice', () => {
    const own = Object.values(content).filter((value) => typeof value === 'string');
    const long = written.text
      .split(/\n\n+|\n(?=- )/)
      .map((block) => block.replace(/\s+/g, ' ').trim())
      .filter((block) => !own.includes(block))
      .flatMap((block) => block.split(/(?<=[.?!:;])\s+/))
      .filter((sentence) => sentence.split(' ').length > 34);
    expect(long).toEqual([]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const textOf = (letter: LetterName) => writeLetter(contentsIn(language)[letter], language, registry).text;

  test.each([
    'answer',
    'decision',
    'nothing-found',
    'refusal',
    'identity-overdue',
    'lapse',
    'extension',
    'fee',
    'referral',
    'supplement',
  ] as const)('%s names the authority with its addresses, and the courts (CMP-1, REF-1)', (letter) => {
    const { authority } = registry.group;
    const text = textOf(letter).replace(/\s+/g, ' ');
    for (const part of [authority.name[language], authority.address, authority.email, authority.phone]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/naar de rechter|en justice|vor Gericht|to court/);
    expect(text).toMatch(/artik[e]?l 79|article 79|Artikel 79/);
  });

  test.each(['acknowledgement', 'code', 'reminder', 'marketing-stopped', 'recipients-notice'] as const)(
    '%s ends nothing and threatens with nothing',
    (letter) => {
      expect(textOf(letter)).not.toContain(registry.group.authority.email);
    },
  );

  test('the answer names the rights that follow (ACC-2 e)', () => {
    expect(textOf('answer')).toMatch(/rectifi|Berichtigung/);
    expect(textOf('answer')).toMatch(/wissen|effacement|Löschung|erasure/);
    expect(textOf('answer')).toMatch(/beperking|limitation|Einschränkung|restriction/);
    expect(textOf('answer')).toMatch(/bezwaar|opposition|Widerspruch|objection/);
  });

  test.each(REFUSAL_GROUNDS)(
    'a refusal as %s gives its ground and the words of who decided (REF-1)',
    (ground) => {
      const content = { ...contentsIn(language).refusal, ground };
      const { text } = writeLetter(content, language, registry);
      const [first, second] = content.explanation.split('\n\n');
      expect(text).toMatch(/(?:AVG|RGPD|DSGVO|GDPR)\)/);
      expect(text).toContain(`  ${first}\n\n  ${second}`);
    },
  );
});

const english = (content: LetterContent): string =>
  writeLetter(content, 'en', registry).text.replace(/\s+/g, ' ');

test('a document is only asked for where the group always asks for one', () => {
  const text = (document: boolean) => english({ ...contents.acknowledgement, document });
  expect(text(false)).toContain('do not send us a copy of your identity card');
  expect(text(false)).not.toContain('national register number');
  expect(text(true)).toContain('cover your photo and your national register number');
  expect(text(true)).toContain('deleted as soon as that is done');
});

test('a company of which a store is missing is not said to have nothing (AFF-1)', () => {
  expect(english(contents.answer)).toContain('Traag: has not answered completely yet');
  expect(english(contents.answer)).toContain('Beller: nothing was found');
});

test('an answer without data says so, and explains nothing that did not happen', () => {
  const none = { ...contents.answer, records: 0, open: [], ambiguous: 0 };
  const text = english({ ...none, controllers: [{ name: 'Beller', result: 'nothing' }] });
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

describe('the outcomes of rights', () => {
  const answer = (language: Language) =>
    english(variantsIn(language)['answer on every right'] ?? contents.answer);

  test('take the place of the list of companies, which would say less', () => {
    expect(answer('en')).toContain('Seeing your data');
    expect(answer('en')).not.toContain('What each company answered');
  });

  test('say of every kept record which ground of article 17(3), which law, and until when (ERA-2)', () => {
    expect(answer('en')).toContain(
      'Invoices of 2024 (3 records). A law obliges us to keep it (article 17(3)(b) GDPR). Namely: the law on accounting, which obliges us to keep invoices. We keep it up to and including 31 December 2034',
    );
  });

  test('tell the grounds that outweigh an objection, and when the data are used again (OBJ-2)', () => {
    expect(answer('en')).toMatch(/three people were cheated.*From 15 April 2026 we use them again/);
  });

  test('are explained once, however many companies have them', () => {
    expect(answer('en').match(/That holds for mail, telephone/g)).toHaveLength(1);
  });
});

describe('a referral', () => {
  const referral = (client: (typeof contents.referral)['client']) =>
    english({ ...contents.referral, client });

  test('names the client that a human let be named', () => {
    expect(referral({ named: true, name: 'Tuincentrum Groen BV', contact: null })).toContain(
      'to Tuincentrum Groen BV.',
    );
  });

  test('names nobody otherwise, and says neither that there are data nor that there are none (PRO-1)', () => {
    const text = referral({ named: false });
    expect(text).toContain('the doctor or firm that you were in touch with');
    expect(text).toContain('does not say whether');
    expect(text).not.toMatch(/no data|nothing was found/i);
  });
});

test('an amount is written as each language writes it', () => {
  const of = (language: Language) => writeLetter({ ...contents.fee, cents: 1205 }, language, registry).text;
  expect(LANGUAGES.map((language) => /€12\.05|12,05\s\p{L}+/u.exec(of(language))?.[0])).toEqual([
    '12,05 euro',
    '12,05\u00a0euros',
    '12,05 Euro',
    '€12.05',
  ]);
});

test('a notice to a recipient asks only for what happened', () => {
  const text = english({
    ...contents['recipients-notice'],
    changes: [{ change: 'erased', what: 'Invoices', keys: ['F-1'], fields: [] }],
  });
  expect(text).toContain('delete these records');
  expect(text).not.toMatch(/correct these|without using them/);
});
