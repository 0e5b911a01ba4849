import type { Language } from '#contracts/language.ts';
import type { Person } from './person.ts';
import { type Dice, dice } from './random.ts';

type Words = readonly [string, ...string[]];

/** Surnames that nobody has: example, model, trial, template, dummy in the four languages. */
const WORDS: Readonly<
  Record<Language, { given: Words; family: Words; streets: Words; towns: Words; mail: string }>
> = {
  nl: {
    given: words(
      'Ayla Bram Dirk Els Fien Griet Hamza Ilse Jolien Joris Karim Lieve Maarten Merel Nele Stijn Toon',
    ),
    family: [
      'Voorbeelds',
      'Proefmans',
      'Testaerts',
      'Van Modelle',
      'De Schijnder',
      'Dummyns',
      'Van der Proef',
      'Fictiemans',
      'Verzinnens',
      'Van Sjabloon',
    ],
    streets: ['Testlaan', 'Voorbeeldplein', 'Proefstraat', 'Modelkaai'],
    towns: ['3600 Genk', '9240 Zele', '8000 Brugge', '9000 Gent'],
    mail: 'postvak.example',
  },
  fr: {
    given: words('Adèle Amélie Benoît Chloé François Hugo Inès Luc Maëlle Manon Noël Rémy Yasmine Zoé'),
    family: ['Delexemple', 'Dumodèle', 'Lessai', 'Maquettier', 'Factice-Durand', 'Lefictif', 'Dubrouillon'],
    streets: ['Rue du Modèle', 'Place de l’Essai', 'Avenue de l’Exemple'],
    towns: ['4000 Liège', '5000 Namur', '7000 Mons'],
    mail: 'courriel.example',
  },
  de: {
    given: words('Anja Björn Grete Jonas Klaus Mehmet Sören Uschi'),
    family: ['Musterbach', 'Beispielhofer', 'Probefeld', 'Größtenteils-Muster', 'Schablonski'],
    streets: ['Beispielweg', 'Musterstraße'],
    towns: ['4700 Eupen', '4780 Sankt Vith'],
    mail: 'briefkasten.example',
  },
  en: {
    given: words('Aoife Callum Grace Imran Maisie Oscar Priya Rhys'),
    family: ['Sampleton', 'Mockford', 'Placeholder-Smythe', 'O’Testery', 'Dummyworth'],
    streets: ['Mill Lane', 'Sample Road'],
    towns: ['3600 Genk', '8000 Bruges'],
    mail: 'mailbox.example',
  },
};

/** What chance decides of somebody; who they are and why they are there is for the caller to say. */
type Invented = Required<
  Pick<Person, 'name' | 'birthDate' | 'language' | 'address' | 'email' | 'phone' | 'customerNo'>
>;

/** The same number, the same person: their mailbox, phone and customer number are made of it, so nobody else has them. */
export function invented(language: Language, number: number): Invented {
  const own = dice(20_260_243 + number);
  const { given, family, streets, towns, mail } = WORDS[language];
  const name = `${own.pick(given)} ${own.pick(family)}`;
  const digits = String(number).padStart(4, '0');
  return {
    name,
    birthDate: birthDate(own),
    language,
    address: `${own.pick(streets)} ${1 + own.throw(120)}, ${own.pick(towns)}`,
    email: `${plain(name)}.${number}@${mail}`,
    phone: `+32 11 000 ${digits.slice(0, 2)} ${digits.slice(2)}`,
    customerNo: `KL-20${10 + own.throw(15)}-0${digits}`,
  };
}

/** As often as the group's customers write them. */
export function someLanguage(at: number): Language {
  return LANGUAGES[at % LANGUAGES.length] ?? 'nl';
}

const LANGUAGES = [...repeat('nl', 13), ...repeat('fr', 7), ...repeat('de', 4), ...repeat('en', 4)];

/** Grown up, whenever the demonstration runs: minors are in the set on purpose only. */
function birthDate(own: Dice): string {
  const parts = [1940 + own.throw(66), 1 + own.throw(12), 1 + own.throw(28)];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function plain(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '');
  return letters.replaceAll(' ', '.');
}

function repeat(language: Language, times: number): Language[] {
  return Array.from({ length: times }, () => language);
}

function words(line: string): Words {
  const [first = '', ...others] = line.split(' ');
  return [first, ...others];
}
