import type { Text } from '#contracts/language.ts';
import { Registry } from '#contracts/registry.ts';

/** A made-up group of three: one that answers for it, one with sounds, one that keeps data for its clients only. */
export const aRegistry = (): Registry =>
  Registry.parse({
    group: {
      name: 'Voorbeeld',
      prefix: 'VBD',
      lead: 'voorbeeld',
      language: 'nl',
      languages: ['nl', 'fr', 'de', 'en'],
      timeZone: 'Europe/Brussels',
      diallingCode: '32',
      mailboxes: { requests: ['privacy@voorbeeld.example'], answers: 'privacy@voorbeeld.example' },
      dpo: { name: 'Ada Voorbeeld', email: 'dpo@voorbeeld.example' },
      promiseDays: 30,
      identity: 'proportionate',
      documentMask: {
        nl: 'uw foto en uw rijksregisternummer',
        fr: 'votre photo et votre numéro de registre national',
        de: 'Ihr Foto und Ihre Nationalregisternummer',
        en: 'your photo and your national register number',
      },
      authority: {
        name: inAll('Toezicht'),
        address: 'Wetstraat 1, 1000 Brussel',
        email: 'klacht@toezicht.example',
        phone: '+32 2 555 00 00',
        website: 'https://toezicht.example',
      },
      holidays: [],
    },
    controllers: [
      aController('voorbeeld', 'Voorbeeld', [
        aStore('portal', {
          categories: [
            { id: 'profile', title: inAll('Profiel'), fields: { name: inAll('Naam'), city: inAll('Stad') } },
            {
              id: 'visits',
              title: inAll('Bezoeken'),
              fields: { at: inAll('Wanneer'), state: inAll('Stand: OK = gelukt, NOK = mislukt') },
            },
          ],
          recipients: [{ name: 'Wolk BV', kind: 'processor', country: 'IE' }],
        }),
      ]),
      aController('beller', 'Beller', [
        aStore('calls', {
          categories: [{ id: 'calls', title: inAll('Gesprekken'), fields: { at: inAll('Wanneer') } }],
        }),
      ]),
      aController('praktijk', 'Praktijk', [aStore('patients', { role: 'processor', lookup: undefined })]),
    ],
  });

export const inAll = (text: string): Text => ({
  nl: text,
  fr: `${text} (fr)`,
  de: `${text} (de)`,
  en: `${text} (en)`,
});

const aController = (id: string, name: string, stores: readonly unknown[]) => ({
  id,
  name,
  legalForm: 'NV',
  address: { street: 'Voorbeeldstraat', number: '1', postcode: '1000', city: 'Brussel', country: 'BE' },
  enterpriseNumber: '0000.000.097',
  email: id === 'voorbeeld' ? 'privacy@voorbeeld.example' : null,
  mandate: 'given',
  stores,
});

const aStore = (id: string, changes: object) => ({
  id,
  title: inAll(`Bestand ${id}`),
  role: 'controller',
  connector: { kind: 'dynamodb' },
  lookup: id,
  accepts: ['email'],
  categories: [{ id: 'messages', title: inAll('Berichten'), fields: {} }],
  purposes: [inAll(`Doel van ${id}`)],
  legalBasis: { kind: 'contract', explanation: inAll('Omdat het nodig is') },
  recipients: [],
  retention: inAll('Een jaar'),
  source: inAll('Van u'),
  transfers: [],
  portable: true,
  trace: ['assumption'],
  ...changes,
});
