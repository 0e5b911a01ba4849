import type { Language } from '#contracts/language.ts';
import type { Group } from '#contracts/registry.ts';

export interface SampleLetter {
  readonly title: string;
  readonly lang: Language;
  readonly subject: string;
  readonly text: string;
}

/** Letters to start from in the mailbox, one for each language. */
const SAMPLE_LETTERS: readonly [SampleLetter, ...SampleLetter[]] = [
  {
    title: 'Wat weten jullie over mij? (nl)',
    lang: 'nl',
    subject: 'Inzage in mijn gegevens',
    text: `Dag,

Ik ben al jaren klant en krijg geregeld telefoon en mails van jullie. Ik zou graag weten welke gegevens jullie en de
andere bedrijven van de groep over mij bijhouden, waarvoor jullie ze gebruiken en aan wie jullie ze doorgeven. Stuur
me ook een kopie.

Met vriendelijke groeten`,
  },
  {
    title: 'Accès à mes données (fr)',
    lang: 'fr',
    subject: 'Demande d’accès à mes données personnelles',
    text: `Bonjour,

Je souhaite savoir quelles données vous et les autres sociétés du groupe conservez à mon sujet, à quoi elles servent et
qui les reçoit. Merci de m’en envoyer une copie, y compris les enregistrements de mes appels.

Bien à vous`,
  },
  {
    title: 'Auskunft über meine Daten (de)',
    lang: 'de',
    subject: 'Auskunft nach Artikel 15 DSGVO',
    text: `Guten Tag,

bitte teilen Sie mir mit, welche Daten Sie und die anderen Unternehmen der Gruppe über mich gespeichert haben, wozu Sie
diese verwenden und an wen Sie sie weitergeben. Ich bitte auch um eine Kopie.

Mit freundlichen Grüßen`,
  },
  {
    title: 'What do you have on me? (en)',
    lang: 'en',
    subject: 'Access to my personal data',
    text: `Hello,

I would like to know what data you and the other companies of the group hold about me, what you use them for and whom
you give them to. Please send me a copy as well.

Kind regards`,
  },
];

/** In the languages that a group answers in, its own first. */
export function sampleLettersFor({
  language,
  languages,
}: Pick<Group, 'language' | 'languages'>): readonly SampleLetter[] {
  const own = (letter: SampleLetter) => Number(letter.lang === language);
  return SAMPLE_LETTERS.filter(({ lang }) => languages.includes(lang)).toSorted(
    (one, other) => own(other) - own(one),
  );
}
