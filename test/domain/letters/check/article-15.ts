import { type Article15, article15Of, type FullFacts } from '#domain/package/article-15.ts';
import { aWiderRegistry } from '../a-wider-registry.ts';

/** What the package says of the one store with data, but for what is changed. */
export function article15(changes: Partial<FullFacts> = {}): Article15 {
  const facts: FullFacts = {
    detail: 'full',
    id: 'portal',
    title: 'Bestand portal',
    outcome: 'found',
    records: 12,
    purposes: ['Doel van portal'],
    legalBasis: { kind: 'contract', explanation: 'Omdat het nodig is' },
    categories: [{ id: 'profile', title: 'Profiel', fields: { name: 'Naam' } }],
    recipients: [{ name: 'Wolk BV', kind: 'processor', country: 'IE' }],
    retention: 'Een jaar',
    source: 'Van u',
    transfers: [],
    automated: null,
    portable: true,
    ...changes,
  };
  return {
    ...article15Of(aWiderRegistry(), [], 'nl'),
    controllers: [{ id: 'voorbeeld', name: 'Voorbeeld', stores: [facts] }],
  };
}
