import type { QuestionKind } from '#contracts/identity.ts';
import type { Language } from '#contracts/language.ts';

/** Sentences of the pages that ask for more than a code and a document. A language that lacks one does not compile. */
interface ProofWords {
  readonly judged: string;
  readonly questionTitle: string;
  readonly questionWhy: string;
  readonly question: Readonly<Record<QuestionKind, string>>;
  readonly hint: Readonly<Record<QuestionKind, string>>;
  readonly answer: string;
  /** Takes how many tries are left. Never what would be right, or how near it was. */
  readonly wrong: (left: number) => string;
  readonly unreadable: string;
  readonly mandateTitle: string;
  readonly mandateWhy: string;
  readonly mandateMask: (covered: string) => string;
  readonly mandateLabel: string;
}

const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = {
  nl: {
    judged:
      'Wij hebben alles van u wat we nu nodig hebben. Iemand van ons kijkt ernaar; u hoeft niets meer te doen.',
    questionTitle: 'Eén vraag, alleen voor u',
    questionWhy:
      'Met het antwoord weten we dat u het bent. We bewaren uw antwoord niet, alleen of het klopte. Een document is dan niet nodig.',
    question: {
      birthDate: 'Wat is uw geboortedatum?',
      customerNo: 'Wat is uw klantnummer bij een van onze bedrijven?',
      postcode: 'Wat is de postcode van het adres dat u ons hebt gegeven?',
    },
    hint: {
      birthDate: 'Dag, maand en jaar, bijvoorbeeld 31/12/1980',
      customerNo: 'Letters en cijfers; streepjes en spaties maken niet uit',
      postcode: 'Alleen de cijfers, zonder de gemeente',
    },
    answer: 'Antwoorden',
    wrong: (left) =>
      left === 1
        ? 'Dat klopt niet. U kunt nog één keer antwoorden.'
        : `Dat klopt niet. U kunt nog ${left} keer antwoorden.`,
    unreadable: 'Dat kunnen we niet lezen. Kijk hoe het moet worden geschreven. Deze keer telt niet mee.',
    mandateTitle: 'Laat zien dat u voor iemand anders mag optreden',
    mandateWhy:
      'U schrijft voor iemand anders. Voeg iets toe waaruit blijkt dat u dat mag, zoals een volmacht. Schrijft u voor een kind, dan volstaat iets waaruit blijkt dat u de ouder of voogd bent. Hebt u niets op papier? Antwoord op onze mail, dan zoeken we samen een oplossing.',
    mandateMask: (covered) => `Staat er een identiteitsdocument bij? Bedek daarop dan eerst ${covered}.`,
    mandateLabel: 'Kopie van uw volmacht of bewijs',
  },
  fr: {
    judged:
      'Nous avons tout ce dont nous avons besoin de votre part pour le moment. Une personne l’examine ; vous n’avez plus rien à faire.',
    questionTitle: 'Une question, pour vous seul(e)',
    questionWhy:
      'Grâce à la réponse, nous savons que c’est vous. Nous ne conservons pas votre réponse, seulement si elle était juste. Aucun document n’est alors nécessaire.',
    question: {
      birthDate: 'Quelle est votre date de naissance ?',
      customerNo: 'Quel est votre numéro de client auprès de l’une de nos sociétés ?',
      postcode: 'Quel est le code postal de l’adresse que vous nous avez donnée ?',
    },
    hint: {
      birthDate: 'Jour, mois et année, par exemple 31/12/1980',
      customerNo: 'Lettres et chiffres ; les tirets et les espaces n’ont pas d’importance',
      postcode: 'Les chiffres seulement, sans la localité',
    },
    answer: 'Répondre',
    wrong: (left) =>
      left === 1
        ? 'Ce n’est pas cela. Vous pouvez répondre encore une fois.'
        : `Ce n’est pas cela. Vous pouvez répondre encore ${left} fois.`,
    unreadable: 'Nous ne pouvons pas lire cela. Voyez comment il faut l’écrire. Cet essai ne compte pas.',
    mandateTitle: 'Montrez que vous pouvez agir pour une autre personne',
    mandateWhy:
      'Vous écrivez pour une autre personne. Ajoutez de quoi montrer que vous en avez le droit, par exemple une procuration. Si vous écrivez pour un enfant, une preuve que vous êtes le parent ou le tuteur suffit. Vous n’avez rien par écrit ? Répondez à notre message, et nous chercherons ensemble une solution.',
    mandateMask: (covered) => `S’il s’y trouve un document d’identité, couvrez-y d’abord ${covered}.`,
    mandateLabel: 'Copie de votre procuration ou preuve',
  },
  de: {
    judged:
      'Wir haben von Ihnen alles, was wir jetzt brauchen. Ein Mensch sieht es sich an; Sie müssen nichts weiter tun.',
    questionTitle: 'Eine Frage, nur für Sie',
    questionWhy:
      'Mit der Antwort wissen wir, dass Sie es sind. Wir bewahren Ihre Antwort nicht auf, nur ob sie stimmte. Ein Dokument ist dann nicht nötig.',
    question: {
      birthDate: 'Wann sind Sie geboren?',
      customerNo: 'Welche Kundennummer haben Sie bei einem unserer Unternehmen?',
      postcode: 'Welche Postleitzahl hat die Anschrift, die Sie uns gegeben haben?',
    },
    hint: {
      birthDate: 'Tag, Monat und Jahr, zum Beispiel 31.12.1980',
      customerNo: 'Buchstaben und Ziffern; Striche und Leerzeichen sind gleich',
      postcode: 'Nur die Ziffern, ohne den Ort',
    },
    answer: 'Antworten',
    wrong: (left) =>
      left === 1
        ? 'Das stimmt nicht. Sie können noch einmal antworten.'
        : `Das stimmt nicht. Sie können noch ${left}-mal antworten.`,
    unreadable:
      'Das können wir nicht lesen. Sehen Sie nach, wie es geschrieben wird. Dieser Versuch zählt nicht.',
    mandateTitle: 'Zeigen Sie, dass Sie für jemand anderen handeln dürfen',
    mandateWhy:
      'Sie schreiben für jemand anderen. Fügen Sie etwas hinzu, das zeigt, dass Sie das dürfen, etwa eine Vollmacht. Schreiben Sie für ein Kind, so genügt etwas, das zeigt, dass Sie Elternteil oder Vormund sind. Haben Sie nichts Schriftliches? Antworten Sie auf unsere E-Mail, dann suchen wir gemeinsam einen Weg.',
    mandateMask: (covered) => `Ist ein Ausweis dabei, so verdecken Sie darauf zuerst ${covered}.`,
    mandateLabel: 'Kopie Ihrer Vollmacht oder Ihres Nachweises',
  },
  en: {
    judged: 'We have all that we need from you for now. A person looks at it; you need not do anything more.',
    questionTitle: 'One question, for you alone',
    questionWhy:
      'By the answer we know that it is you. We do not keep your answer, only whether it was right. No document is needed then.',
    question: {
      birthDate: 'What is your date of birth?',
      customerNo: 'What is your customer number with one of our companies?',
      postcode: 'What is the postcode of the address that you have given us?',
    },
    hint: {
      birthDate: 'Day, month and year, for instance 31/12/1980',
      customerNo: 'Letters and digits; dashes and spaces do not matter',
      postcode: 'The digits only, without the town',
    },
    answer: 'Answer',
    wrong: (left) =>
      left === 1
        ? 'That is not right. You can answer once more.'
        : `That is not right. You can answer ${left} more times.`,
    unreadable: 'We cannot read that. See how it is to be written. This try does not count.',
    mandateTitle: 'Show that you may act for somebody else',
    mandateWhy:
      'You write for somebody else. Please add something that shows that you may, such as a power of attorney. If you write for a child, something that shows that you are the parent or guardian is enough. Do you have nothing in writing? Reply to our mail, and we look for a way together.',
    mandateMask: (covered) => `If an identity document is part of it, first cover ${covered} on it.`,
    mandateLabel: 'Copy of your power of attorney or proof',
  },
};

export const proofWordsIn = (language: Language): ProofWords => PROOF_WORDS[language];
