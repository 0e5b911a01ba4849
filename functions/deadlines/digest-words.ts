import type { Language } from '#contracts/language.ts';

/** The words of the officer's mail. Days come as people write them, e.g. `4 april 2026`. */
export interface DigestWords {
  subject(lines: number): string;
  readonly greeting: string;
  readonly intro: string;
  /** @param left whole days; 0: today is the last */
  actBy(day: string, left: number): string;
  passed(day: string): string;
  identity(since: string): string;
  release(since: string): string;
  repair(since: string): string;
  kept(until: string): string;
  readonly end: string;
}

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const DIGEST_WORDS: Readonly<Record<Language, DigestWords>> = {
  nl: {
    subject: (lines) =>
      `Verzoeken over persoonsgegevens: ${some(lines, 'punt wacht', 'punten wachten')} op u`,
    greeting: 'Goedendag,',
    intro: 'Dit wacht op u, het oudste eerst:',
    actBy: (day, left) =>
      `uiterlijk op ${day} te beantwoorden (${left === 0 ? 'vandaag' : `nog ${some(left, 'dag', 'dagen')}`})`,
    passed: (day) => `had uiterlijk op ${day} beantwoord moeten zijn`,
    identity: (since) => `een bewijs van identiteit wacht sinds ${since} op een oordeel`,
    release: (since) => `een ontwerp van het antwoord wacht sinds ${since} op vrijgave`,
    repair: (since) => `een stap is mislukt en wacht sinds ${since} tot iemand hem opnieuw laat uitvoeren`,
    kept: (until) => `gegevens die tot en met ${until} bewaard moesten worden, zijn nog niet gewist`,
    end: 'Deze mail noemt niemand. Alle zaken staan in de werklijst.',
  },
  fr: {
    subject: (lines) =>
      `Demandes sur les données personnelles : ${some(lines, 'point vous attend', 'points vous attendent')}`,
    greeting: 'Bonjour,',
    intro: 'Voici ce qui vous attend, le plus ancien d’abord :',
    actBy: (day, left) =>
      `réponse due au plus tard le ${day} (${left === 0 ? 'aujourd’hui' : `encore ${some(left, 'jour', 'jours')}`})`,
    passed: (day) => `la réponse était due au plus tard le ${day}`,
    identity: (since) => `une preuve d’identité attend d’être examinée depuis le ${since}`,
    release: (since) => `un projet de réponse attend d’être validé depuis le ${since}`,
    repair: (since) => `une étape a échoué et attend depuis le ${since} que quelqu’un la relance`,
    kept: (until) => `des données à conserver jusqu’au ${until} inclus ne sont pas encore effacées`,
    end: 'Ce message ne nomme personne. Tous les dossiers figurent dans la liste de travail.',
  },
  de: {
    subject: (lines) =>
      `Anträge zu personenbezogenen Daten: ${some(lines, 'Punkt wartet', 'Punkte warten')} auf Sie`,
    greeting: 'Guten Tag,',
    intro: 'Das wartet auf Sie, das Älteste zuerst:',
    actBy: (day, left) =>
      `bis zum ${day} zu beantworten (${left === 0 ? 'heute' : `noch ${some(left, 'Tag', 'Tage')}`})`,
    passed: (day) => `hätte bis zum ${day} beantwortet sein müssen`,
    identity: (since) => `ein Identitätsnachweis wartet seit dem ${since} darauf, geprüft zu werden`,
    release: (since) => `ein Entwurf der Antwort wartet seit dem ${since} auf die Freigabe`,
    repair: (since) =>
      `ein Schritt ist gescheitert und wartet seit dem ${since} darauf, dass ihn jemand wiederholt`,
    kept: (until) => `Daten, die bis einschließlich ${until} aufzubewahren waren, sind noch nicht gelöscht`,
    end: 'Diese Nachricht nennt niemanden. Alle Fälle stehen in der Arbeitsliste.',
  },
  en: {
    subject: (lines) => `Requests about personal data: ${some(lines, 'item waits', 'items wait')} for you`,
    greeting: 'Good day,',
    intro: 'This waits for you, the oldest first:',
    actBy: (day, left) =>
      `to be answered by ${day} (${left === 0 ? 'today' : `${some(left, 'day', 'days')} left`})`,
    passed: (day) => `should have been answered by ${day}`,
    identity: (since) => `a proof of identity has waited to be judged since ${since}`,
    release: (since) => `a draft of the answer has waited to be released since ${since}`,
    repair: (since) => `a step has failed and has waited since ${since} for somebody to have it tried again`,
    kept: (until) => `data that had to be kept until ${until} have not been erased yet`,
    end: 'This mail names nobody. All cases are in the work list.',
  },
};
