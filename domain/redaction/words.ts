import type { Language } from '#contracts/language.ts';
import type { LeftOut, RedactionGround } from '#contracts/redaction.ts';

interface Words {
  readonly title: string;
  /** Beside the number and the reason: that the rest is given, and that a person decided. */
  readonly intro: string;
  readonly records: (count: number) => string;
  readonly parts: (count: number) => string;
  readonly and: string;
  readonly why: Readonly<Record<RedactionGround, string>>;
  readonly mark: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    title: 'Wat we weggelaten hebben',
    intro:
      'Niet alles mogen we tonen: een antwoord mag anderen niet schaden (artikel 15, lid 4, AVG). Een mens heeft dit beslist, en alleen wat nodig was is weggelaten.',
    records: (count) => (count === 1 ? 'één registratie' : `${count} registraties`),
    parts: (count) =>
      count === 1 ? 'één gedeelte van een registratie' : `${count} gedeelten van registraties`,
    and: ' en ',
    why: {
      'third-party': 'omdat het over iemand anders gaat',
      'trade-secret': 'omdat het een bedrijfsgeheim is',
      'professional-secrecy': 'omdat het onder het beroepsgeheim valt',
    },
    mark: 'Waar een gedeelte ontbreekt, staat dat er tussen vierkante haken bij.',
  },
  fr: {
    title: 'Ce que nous avons laissé de côté',
    intro:
      'Nous ne pouvons pas tout montrer : une réponse ne peut pas porter atteinte à d’autres personnes (article 15, paragraphe 4, du RGPD). C’est une personne qui l’a décidé, et seul le nécessaire a été laissé de côté.',
    records: (count) => (count === 1 ? 'un enregistrement' : `${count} enregistrements`),
    parts: (count) => (count === 1 ? 'une partie d’un enregistrement' : `${count} parties d’enregistrements`),
    and: ' et ',
    why: {
      'third-party': 'parce qu’il s’agit de quelqu’un d’autre',
      'trade-secret': 'parce que c’est un secret d’affaires',
      'professional-secrecy': 'parce que le secret professionnel le protège',
    },
    mark: 'Là où une partie manque, c’est écrit entre crochets.',
  },
  de: {
    title: 'Was wir weggelassen haben',
    intro:
      'Nicht alles dürfen wir zeigen: Eine Auskunft darf anderen nicht schaden (Artikel 15 Absatz 4 DSGVO). Das hat ein Mensch entschieden, und nur das Nötige ist weggelassen.',
    records: (count) => (count === 1 ? 'ein Datensatz' : `${count} Datensätze`),
    parts: (count) => (count === 1 ? 'ein Teil eines Datensatzes' : `${count} Teile von Datensätzen`),
    and: ' und ',
    why: {
      'third-party': 'weil es um eine andere Person geht',
      'trade-secret': 'weil es ein Geschäftsgeheimnis ist',
      'professional-secrecy': 'weil es unter das Berufsgeheimnis fällt',
    },
    mark: 'Wo ein Teil fehlt, steht das in eckigen Klammern dabei.',
  },
  en: {
    title: 'What we have left out',
    intro:
      'We may not show everything: an answer must not harm others (article 15(4) GDPR). A person decided this, and only what was necessary is left out.',
    records: (count) => (count === 1 ? 'one record' : `${count} records`),
    parts: (count) => (count === 1 ? 'one part of a record' : `${count} parts of records`),
    and: ' and ',
    why: {
      'third-party': 'because it is about somebody else',
      'trade-secret': 'because it is a trade secret',
      'professional-secrecy': 'because professional secrecy protects it',
    },
    mark: 'Where a part is missing, it says so between square brackets.',
  },
};

/** What the requester is told of what is left out: how much, why, and how it is to be seen (ACC-5, REF-1). */
export interface LeftOutText {
  readonly title: string;
  readonly intro: string;
  readonly list: readonly string[];
  /** Null: nothing but whole records is left out. */
  readonly mark: string | null;
}

export function leftOutText(leftOut: readonly LeftOut[], language: Language): LeftOutText {
  const words = WORDS[language];
  return {
    title: words.title,
    intro: words.intro,
    list: leftOut.map(({ ground, records, parts }) => {
      const counted = [
        ...(records > 0 ? [words.records(records)] : []),
        ...(parts > 0 ? [words.parts(parts)] : []),
      ].join(words.and);
      return `${counted}, ${words.why[ground]}`;
    }),
    mark: leftOut.some(({ parts }) => parts > 0) ? words.mark : null,
  };
}
