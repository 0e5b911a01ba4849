import type { Language } from '#contracts/language.ts';
import { type Person, PROCESSOR_STORES, STORES, type StoreName } from './person.ts';
import { type Dice, dice } from './random.ts';

type Words = readonly [string, ...string[]];

/** Surnames that nobody has: example, model, trial, dummy in the four languages. */
const WORDS: Readonly<
  Record<Language, { given: Words; family: Words; streets: Words; towns: Words; mail: string }>
> = {
  nl: {
    given: [
      'Ayla',
      'Bram',
      'Dirk',
      'Els',
      'Fien',
      'Hamza',
      'Ilse',
      'Joris',
      'Lieve',
      'Maarten',
      'Nele',
      'Stijn',
    ],
    family: [
      'Voorbeelds',
      'Proefmans',
      'Testaerts',
      'Van Modelle',
      'De Schijnder',
      'Dummyns',
      'Van der Proef',
    ],
    streets: ['Testlaan', 'Voorbeeldplein', 'Proefstraat', 'Modelkaai'],
    towns: ['3600 Genk', '9240 Zele', '8000 Brugge', '9000 Gent'],
    mail: 'postvak.example',
  },
  fr: {
    given: ['Amélie', 'Benoît', 'Chloé', 'François', 'Inès', 'Luc', 'Maëlle', 'Noël', 'Zoé'],
    family: ['Delexemple', 'Dumodèle', 'Lessai', 'Maquettier', 'Factice-Durand'],
    streets: ['Rue du Modèle', 'Place de l’Essai', 'Avenue de l’Exemple'],
    towns: ['4000 Liège', '5000 Namur', '7000 Mons'],
    mail: 'courriel.example',
  },
  de: {
    given: ['Anja', 'Björn', 'Grete', 'Klaus', 'Sören', 'Uschi'],
    family: ['Musterbach', 'Beispielhofer', 'Probefeld', 'Größtenteils-Muster'],
    streets: ['Beispielweg', 'Musterstraße'],
    towns: ['4700 Eupen', '4780 Sankt Vith'],
    mail: 'briefkasten.example',
  },
  en: {
    given: ['Aoife', 'Callum', 'Grace', 'Imran', 'Maisie', 'Rhys'],
    family: ['Sampleton', 'Mockford', 'Placeholder-Smythe', 'O’Testery'],
    streets: ['Mill Lane', 'Sample Road'],
    towns: ['3600 Genk', '8000 Bruges'],
    mail: 'mailbox.example',
  },
};

const LANGUAGES = [...repeat('nl', 13), ...repeat('fr', 7), ...repeat('de', 4), ...repeat('en', 4)];

/** Twenty-eight people with nothing special about them: what a store mostly holds. */
export const ORDINARY_PEOPLE: readonly Person[] = LANGUAGES.map((language, at) => ordinary(language, at));

function ordinary(language: Language, at: number): Person {
  const own = dice(20_260_303 + at);
  const { given, family, streets, towns, mail } = WORDS[language];
  const name = `${own.pick(given)} ${own.pick(family)}`;
  const number = String(60 + at);
  return {
    id: `ordinary-${number}`,
    name,
    birthDate: birthDate(own),
    language,
    address: `${own.pick(streets)} ${1 + own.throw(120)}, ${own.pick(towns)}`,
    email: `${plain(name)}.${number}@${mail}`,
    phone: `+32 11 000 00 ${number}`,
    customerNo: `KL-20${10 + own.throw(15)}-000${number}`,
    stores: someStores(own),
    because: 'ordinary',
  };
}

function birthDate(own: Dice): string {
  const parts = [1940 + own.throw(66), 1 + own.throw(12), 1 + own.throw(28)];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Mostly two or three companies; one person in four is a client's patient as well. */
function someStores(own: Dice): StoreName[] {
  return STORES.filter((store, at) => {
    if (PROCESSOR_STORES.has(store)) return own.throw(8) === 0;
    return own.throw(5) < 2 || at === 0;
  });
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
