import type { redactionEn } from './redaction-en.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const redactionNl: typeof redactionEn = {
  title: 'Wat er gevonden is',
  intro:
    'Maak onleesbaar wat over anderen gaat voordat het antwoord vertrekt (artikel 15, lid 4, AVG). Wat u redigeert, staat in geen enkel bestand van het pakket.',
  none: 'Geen registraties om te tonen',
  noneText: 'Er is niets gevonden, of niets dat bij uw zoekopdracht past.',
  company: 'Bedrijf',
  store: 'Bron',
  category: 'Categorie',
  all: 'Alle',
  search: 'Zoek in de registraties',
  searchButton: 'Zoeken',
  page: (n) => `Pagina ${n}`,
  earlier: 'Vorige pagina',
  later: 'Volgende pagina',
  shown: (records) => count(records, 'registratie', 'registraties'),
  leftOut: (parts, records) =>
    `Nu weggelaten: ${count(parts, 'gedeelte', 'gedeelten')} van registraties, ${count(records, 'hele registratie', 'hele registraties')}`,
  ambiguous: (records) =>
    `${count(records, 'registratie kan', 'registraties kunnen')} van iemand anders zijn. Ze zitten niet in het antwoord en staan hier niet: alleen iets onbewezens wijst naar de aanvrager.`,
  matchedBy: 'Van deze persoon door',
  record: (n) => `Registratie ${n}`,
  field: 'Alles redigeren',
  part: 'Een deel redigeren',
  selection: 'De selectie redigeren',
  withhold: 'Deze registratie achterhouden',
  withholdFile: 'Dit bestand achterhouden',
  files: 'Bestanden',
  more: (values) =>
    `nog ${count(values, 'waarde', 'waarden')}, alleen met de hele registratie achter te houden`,
  cut: 'De tekst gaat verder; ze kan alleen in haar geheel geredigeerd worden.',
  withheld: 'Deze registratie wordt achtergehouden',
  fileWithheld: 'Achtergehouden',
  undo: 'Ongedaan maken',
  undoOf: (what) => `Ongedaan maken: de redactie van ${what}`,
  by: (person) => `door ${person}`,
  whole: 'alles',
  ground: 'Waarom',
  grounds: {
    'third-party': 'Gegevens van iemand anders',
    'trade-secret': 'Bedrijfsgeheim',
    'professional-secrecy': 'Beroepsgeheim',
  },
  groundHint: 'De aanvrager leest de reden in de brief, nooit wat er stond.',
  redactTitle: (field) => `Redigeren in “${field}”`,
  withholdTitle: 'Uit het antwoord houden',
  consequence:
    'Het verdwijnt uit elk bestand van het pakket, met een merkteken in de plaats. Het antwoord is vanaf dan een ander ontwerp; u kunt het ongedaan maken tot het antwoord vrijgegeven is.',
  chosen: 'Wat geredigeerd wordt',
  choose: 'Selecteer het deel met de muis, of met Shift en de pijltoetsen',
  chooseFirst: 'Er is nog niets geselecteerd.',
  confirm: 'Redigeren',
  done: 'Geredigeerd. Het ontwerp van het antwoord is veranderd.',
  undone: 'Ongedaan gemaakt. Het ontwerp van het antwoord is veranderd.',
  draftNow: 'Hash van het ontwerp zoals het nu is',
  letters: 'De brieven zoals ze zullen vertrekken',
  lettersText:
    'Geschreven alsof het antwoord nu vrijgegeven werd. De link wordt gemaakt wanneer de brief vertrekt.',
  sound: 'Niets in waarover iemand zich kan beklagen',
  notSound: 'Zo kan hij niet vertrekken',
  rule: 'Regel',
};
