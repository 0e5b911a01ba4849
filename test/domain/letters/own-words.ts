import type { Language } from '#contracts/language.ts';

/** What people of the group write into letters, in the language of each. */
export interface OwnWords {
  readonly refused: string;
  readonly complex: string;
  readonly doubt: string;
  readonly question: string;
  readonly costs: string;
  readonly caller: string;
  readonly callerWhy: string;
  readonly accurate: string;
  readonly fields: readonly string[];
  readonly invoices: string;
  readonly invoicesWhy: string;
  readonly dispute: string;
  readonly disputeWhy: string;
  readonly notRestricted: string;
  readonly notDirect: string;
  readonly notPortable: string;
  readonly purpose: string;
  readonly compelling: string;
  readonly basis: string;
  readonly decision: string;
  readonly reviewer: string;
  readonly reviewed: string;
  readonly archive: string;
}

export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = {
  nl: {
    refused: 'Dit is de vijfde keer deze week.\n\nEr is sindsdien niets veranderd.',
    complex:
      'Uw gegevens staan in vier systemen, en in de opnames komen ook andere mensen voor. We moeten elke opname beluisteren.',
    doubt: 'De naam onder uw mail is een andere dan de naam die bij dit klantnummer hoort.',
    question: 'Bedoelt u de gesprekken van het laatste jaar, of alle gesprekken sinds u klant bent?',
    costs: 'een halfuur werk van een medewerker en een beveiligde schijf',
    caller: 'de naam van iemand die u belde',
    callerWhy: 'Die persoon weet niet dat u dit vraagt, en zou herkenbaar zijn.',
    accurate: 'We hebben uw adres nagekeken bij de gemeente, en het is hetzelfde als het onze.',
    fields: ['adres', 'telefoonnummer'],
    invoices: 'Facturen van 2024',
    invoicesWhy: 'de boekhoudwet, die ons verplicht facturen te bewaren',
    dispute: 'Brieven over uw klacht',
    disputeWhy: 'uw klacht over de levering van mei, die nog loopt',
    notRestricted: 'U gaf geen reden waarom de gegevens niet zouden kloppen.',
    notDirect: 'De andere onderneming kan dit soort bestanden nog niet van ons ontvangen.',
    notPortable: 'Deze gegevens kreeg het bedrijf niet van u, maar uit een openbaar register.',
    purpose: 'het voorkomen van fraude',
    compelling: 'Met uw nummer werd vorig jaar drie keer iemand opgelicht. We moeten dat kunnen herkennen.',
    basis: 'we hebben ze nodig voor het contract dat u met ons hebt',
    decision: 'uw aanvraag om later te betalen',
    reviewer: 'hoofd van de klantendienst',
    reviewed: 'Uw inkomen was verkeerd gelezen. U mag later betalen.',
    archive: 'Archief',
  },
  fr: {
    refused: 'C’est la cinquième fois cette semaine.\n\nRien n’a changé depuis.',
    complex:
      'Vos données se trouvent dans quatre systèmes, et d’autres personnes parlent dans les enregistrements. Nous devons tous les écouter.',
    doubt: 'Le nom sous votre message est différent du nom qui va avec ce numéro de client.',
    question: 'Voulez-vous les appels de la dernière année, ou tous les appels depuis que vous êtes client ?',
    costs: 'une demi-heure de travail et un disque sécurisé',
    caller: 'le nom de quelqu’un qui vous a appelé',
    callerWhy: 'Cette personne ne sait pas que vous le demandez et serait reconnaissable.',
    accurate: 'Nous avons vérifié votre adresse auprès de la commune, et c’est la même que la nôtre.',
    fields: ['adresse', 'numéro de téléphone'],
    invoices: 'Factures de 2024',
    invoicesWhy: 'la loi comptable, qui nous oblige à garder les factures',
    dispute: 'Lettres sur votre plainte',
    disputeWhy: 'votre plainte sur la livraison de mai, qui est encore en cours',
    notRestricted: 'Vous n’avez pas dit pourquoi les données seraient inexactes.',
    notDirect: 'L’autre entreprise ne peut pas encore recevoir de nous ce genre de fichiers.',
    notPortable: 'La société n’a pas reçu ces données de vous, mais d’un registre public.',
    purpose: 'éviter la fraude',
    compelling:
      'L’année dernière, trois personnes ont été trompées avec votre numéro. Nous devons pouvoir le reconnaître.',
    basis: 'nous en avons besoin pour le contrat que vous avez avec nous',
    decision: 'votre demande de régler plus tard',
    reviewer: 'chef du service clients',
    reviewed: 'Vos revenus avaient été mal lus. Vous pouvez régler plus tard.',
    archive: 'Archives',
  },
  de: {
    refused: 'Das ist das fünfte Mal in dieser Woche.\n\nSeitdem hat sich nichts geändert.',
    complex:
      'Ihre Daten liegen in vier Systemen, und in den Aufnahmen sprechen auch andere Menschen. Wir müssen jede Aufnahme anhören.',
    doubt: 'Der Name unter Ihrer E-Mail ist ein anderer als der Name zu dieser Kundennummer.',
    question: 'Meinen Sie die Gespräche des letzten Jahres oder alle Gespräche, seit Sie Kunde sind?',
    costs: 'eine halbe Stunde Arbeit und eine gesicherte Festplatte',
    caller: 'der Name von jemandem, der Sie angerufen hat',
    callerWhy: 'Diese Person weiß nicht, dass Sie das fragen, und wäre zu erkennen.',
    accurate: 'Wir haben Ihre Adresse bei der Gemeinde geprüft, und sie ist dieselbe wie unsere.',
    fields: ['Adresse', 'Telefonnummer'],
    invoices: 'Rechnungen von 2024',
    invoicesWhy: 'das Gesetz über die Buchhaltung, das uns dazu verpflichtet',
    dispute: 'Briefe zu Ihrer Beschwerde',
    disputeWhy: 'Ihre Beschwerde über die Lieferung vom Mai, die noch läuft',
    notRestricted: 'Sie haben nicht gesagt, warum die Daten nicht stimmen sollen.',
    notDirect: 'Die andere Firma kann solche Dateien von uns noch nicht annehmen.',
    notPortable: 'Das Unternehmen hat diese Daten nicht von Ihnen, sondern aus einem öffentlichen Register.',
    purpose: 'Betrug verhindern',
    compelling:
      'Mit Ihrer Nummer wurden im letzten Jahr drei Menschen betrogen. Wir müssen das erkennen können.',
    basis: 'wir brauchen sie für den Vertrag, den Sie mit uns haben',
    decision: 'Ihr Antrag auf einen späteren Termin',
    reviewer: 'Leitung des Kundendienstes',
    reviewed: 'Ihr Einkommen war falsch gelesen worden. Sie bekommen den späteren Termin.',
    archive: 'Archiv',
  },
  en: {
    refused: 'This is the fifth time this week.\n\nNothing has changed since.',
    complex:
      'Your data are in four systems, and other people speak in the recordings too. We have to listen to each of them.',
    doubt: 'The name below your mail is not the name that belongs to this customer number.',
    question: 'Do you mean the calls of the last year, or all calls since you became a customer?',
    costs: 'half an hour of somebody’s work and an encrypted disk',
    caller: 'the name of somebody who called you',
    callerWhy: 'This person does not know that you are asking, and could be recognised.',
    accurate: 'We have compared your address with the register of the town, and it is the same as ours.',
    fields: ['address', 'phone number'],
    invoices: 'Invoices of 2024',
    invoicesWhy: 'the law on accounting, which obliges us to keep invoices',
    dispute: 'Letters about your complaint',
    disputeWhy: 'your complaint about the delivery in May, which is still going on',
    notRestricted: 'You did not say why the data should be wrong.',
    notDirect: 'The other company cannot receive files of this kind from us yet.',
    notPortable: 'The company did not have these data from you, but from a public register.',
    purpose: 'the prevention of fraud',
    compelling: 'Last year three people were cheated with your number. We have to be able to recognise that.',
    basis: 'we need them for the contract that you have with us',
    decision: 'your application to settle later',
    reviewer: 'head of customer service',
    reviewed: 'Your income had been read wrongly. You may settle later.',
    archive: 'Archive',
  },
};
