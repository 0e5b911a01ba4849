import type { Language } from '#contracts/language.ts';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What people write who use a right, in their own language. */
export const LETTERS = {
  access: {
    nl: { subject: 'Mijn gegevens', text: 'Welke gegevens hebben jullie over mij? Stuur me een kopie.' },
    fr: { subject: 'Mes données', text: 'Quelles données avez-vous à mon sujet ? Envoyez-m’en une copie.' },
    de: {
      subject: 'Meine Daten',
      text: 'Welche Daten haben Sie über mich? Schicken Sie mir bitte eine Kopie.',
    },
    en: { subject: 'My data', text: 'What data do you hold about me? Please send me a copy.' },
  },
  portability: {
    nl: {
      subject: 'Mijn gegevens meenemen',
      text: 'Ik wil mijn gegevens meenemen naar een andere aanbieder, in een bestand dat een computer kan lezen.',
    },
    fr: {
      subject: 'Portabilité',
      text: 'Je demande la portabilité de mes données, dans un format lisible par machine.',
    },
    de: {
      subject: 'Datenübertragbarkeit',
      text: 'Ich verlange die Übertragung meiner Daten in einem maschinenlesbaren Format (Datenübertragbarkeit).',
    },
    en: {
      subject: 'Data portability',
      text: 'I want to take my data to another provider, in a machine-readable format (data portability).',
    },
  },
  erasure: {
    nl: { subject: 'Wissen', text: 'Ik wil dat jullie al mijn gegevens wissen. Alles mag weg.' },
    fr: { subject: 'Effacement', text: 'Je demande l’effacement de toutes mes données personnelles.' },
    de: { subject: 'Löschung', text: 'Bitte löschen Sie alle meine personenbezogenen Daten.' },
    en: { subject: 'Erasure', text: 'Please erase all of my personal data.' },
  },
  restriction: {
    nl: {
      subject: 'Beperking',
      text: 'Ik vraag de beperking van de verwerking van mijn gegevens, want ze kloppen niet.',
    },
    fr: {
      subject: 'Limitation',
      text: 'Je demande la limitation du traitement de mes données personnelles.',
    },
    de: { subject: 'Einschränkung', text: 'Ich verlange die Einschränkung der Verarbeitung meiner Daten.' },
    en: { subject: 'Restriction', text: 'I request the restriction of the processing of my personal data.' },
  },
  rectification: {
    nl: { subject: 'Fout adres', text: 'Mijn adres klopt niet meer, gelieve mijn gegevens te verbeteren.' },
    fr: {
      subject: 'Adresse incorrecte',
      text: 'Veuillez rectifier mes données : mon adresse est incorrecte.',
    },
    de: {
      subject: 'Falsche Adresse',
      text: 'Bitte berichtigen Sie meine Daten, meine Adresse stimmt nicht.',
    },
    en: { subject: 'Wrong address', text: 'Please correct my data, my address is wrong.' },
  },
  marketing: {
    nl: {
      subject: 'Geen reclame meer',
      text: 'Stop met mij reclame te sturen, ik verzet mij tegen direct marketing.',
    },
    fr: {
      subject: 'Plus de publicité',
      text: 'Je m’oppose à toute prospection commerciale, arrêtez de m’envoyer de la publicité.',
    },
    de: {
      subject: 'Keine Werbung',
      text: 'Ich widerspreche der Nutzung meiner Daten für Direktwerbung. Keine Werbung mehr.',
    },
    en: {
      subject: 'No more advertising',
      text: 'I object to direct marketing. Stop sending me advertising.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Words>>>>;

export type Subject = keyof typeof LETTERS;

/** What the officer answers to somebody whose address is right as it stands, and to whom a request is abuse. */
export const REASONS = {
  accurate: {
    nl: 'Het adres dat hier bewaard wordt, is voor zover wij weten het juiste.',
    fr: 'L’adresse conservée ici est exacte, à notre connaissance.',
    de: 'Die Adresse, die hier aufbewahrt wird, ist nach unserer Kenntnis richtig.',
    en: 'The address that is kept here is the right one, as far as we know.',
  },
  excessive: {
    nl: 'U stelde dezelfde vraag deze maand al vier keer en kreeg telkens een volledig antwoord.',
    fr: 'Vous avez posé la même question quatre fois ce mois-ci et reçu chaque fois une réponse complète.',
    de: 'Sie haben dieselbe Frage in diesem Monat schon viermal gestellt und jedes Mal eine vollständige Antwort erhalten.',
    en: 'You asked the same four times this month and were given a complete answer each time.',
  },
  unproven: {
    nl: 'Wij konden niet vaststellen wie de vraag stelt, ook niet na twee herinneringen.',
    fr: 'Nous n’avons pas pu établir qui fait la demande, même après deux rappels.',
    de: 'Wir konnten nicht feststellen, wer die Anfrage stellt, auch nicht nach zwei Erinnerungen.',
    en: 'We could not find out who is asking, not even after two reminders.',
  },
  unreadable: {
    nl: 'De naam op de kopie is niet te lezen, en de geboortedatum is een andere.',
    fr: 'Le nom sur la copie est illisible, et la date de naissance est différente.',
    de: 'Der Name auf der Kopie ist nicht zu lesen, und das Geburtsdatum ist ein anderes.',
    en: 'The name on the copy cannot be read, and the date of birth is another one.',
  },
  complex: {
    nl: 'Uw vraag gaat over zeven bedrijven en over opnames van meerdere jaren, die een mens één voor één moet beluisteren.',
    fr: 'Votre demande concerne sept sociétés et des enregistrements de plusieurs années, qu’une personne doit écouter un à un.',
    de: 'Ihre Anfrage betrifft sieben Unternehmen und Aufnahmen aus mehreren Jahren, die ein Mensch einzeln anhören muss.',
    en: 'Your request concerns seven companies and recordings of several years, to which a person has to listen one by one.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
