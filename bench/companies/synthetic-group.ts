import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { behaviourOf, companyId, STORES_A_COMPANY, storeId } from './behaviour.ts';

/** Writes the registry of a group that does not exist: so many companies, five stores each, over one lookup. */
export function writeSyntheticGroup(registry: string, companies: number): void {
  mkdirSync(registry, { recursive: true });
  writeFileSync(path.join(registry, 'group.yaml'), stringify(GROUP));
  for (let company = 0; company < companies; company += 1) {
    const id = companyId(company);
    writeFileSync(path.join(registry, `${id}.yaml`), stringify(companyOf(company)));
  }
}

const mailbox = 'privacy@thousand.example';

const GROUP = {
  name: 'Thousand',
  prefix: 'THS',
  lead: companyId(0),
  language: 'en',
  languages: ['en'],
  timeZone: 'Europe/Luxembourg',
  diallingCode: '352',
  mailboxes: { requests: [mailbox], answers: mailbox },
  dpo: { name: 'Dora Officer', email: 'dpo@thousand.example' },
  promiseDays: 30,
  identity: 'always-document',
  documentMask: { en: 'your photo and your national number' },
  authority: {
    name: { en: 'Authority of nowhere' },
    address: '1, Nowhere Street, 0000 Nowhere',
    email: 'info@authority.example',
    phone: '+352 000000',
    website: 'https://authority.example',
  },
  holidays: { rules: [{ name: 'New Year', date: '01-01' }] },
} as const;

function companyOf(company: number) {
  const id = companyId(company);
  return {
    id,
    name: `Company ${company + 1}`,
    legalForm: 'SA',
    address: {
      street: 'Industry Street',
      number: String(company + 1),
      postcode: '0000',
      city: 'Nowhere',
      country: 'LU',
    },
    enterpriseNumber: `X${company + 1}`,
    email: `privacy@${id}.example`,
    mandate: 'given',
    // Whoever has thousands of stores does not wait a minute for each that hangs.
    seconds: 10,
    stores: Array.from({ length: STORES_A_COMPANY }, (_, store) => storeOf(company, store)),
  };
}

const storeOf = (company: number, store: number) => ({
  id: storeId(store),
  title: { en: `Customers, part ${store + 1}` },
  role: 'controller',
  connector: { kind: 'http' },
  lookup: 'synthetic',
  accepts: ['email'],
  categories: [
    {
      id: 'customers',
      title: { en: 'You as a customer' },
      fields: { since: { en: 'Customer since' }, note: { en: 'Note' } },
    },
  ],
  purposes: [{ en: 'To deliver what you have ordered' }],
  legalBasis: { kind: 'contract', explanation: { en: 'The contract with you (article 6(1)(b) GDPR)' } },
  recipients: [{ name: 'Hosting of nowhere', kind: 'processor', country: 'LU' }],
  retention: { en: 'Three years after the last order' },
  source: { en: 'Yourself' },
  transfers: [],
  portable: false,
  trace: [`synthetic: ${behaviourOf(companyId(company), storeId(store))}`],
});
