import { describe, expect, it } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import {
  authorityBlock,
  findController,
  findStore,
  leadLetterhead,
  letterhead,
  storesToAsk,
  storesToRefer,
  subjectFor,
} from '#domain/registry/index.ts';
import { loadRegistry } from '#registry/load.ts';

const registry = loadRegistry('registry');
const named = (stores: ReturnType<typeof storesToAsk>) =>
  stores.map(({ controller, store }) => `${controller.id}/${store.id}`);

describe('the stores', () => {
  it('to ask are the companies’ own', () => {
    expect(named(storesToAsk(registry))).toEqual([
      'offitel/mijn-offitel',
      'offitel/newsletter',
      'offitel/prospects',
      'offitel/offitelweb',
      'offitel/invoicing',
      'offitel/offitelafspraken',
      'offitel/web-analytics',
      'offitel/camera-images',
      'memo-group/memoweb-dashboard',
      'memo-holding/business-contacts',
      'telewacht/call-recordings',
      'telewacht/call-records',
      'uw-secretaresse/call-notes',
    ]);
  });

  it('to refer are those kept for clients (PRO-1)', () => {
    expect(named(storesToRefer(registry))).toEqual([
      'offitel/client-calls',
      'memo-medical/patient-messages',
      'offitel-medical/patient-messages',
    ]);
  });

  it('can be limited to the companies that the request names', () => {
    const scope = new Set([ControllerId.parse('telewacht'), ControllerId.parse('memo-medical')]);
    expect(named(storesToAsk(registry, scope))).toEqual([
      'telewacht/call-recordings',
      'telewacht/call-records',
    ]);
    expect(named(storesToRefer(registry, scope))).toEqual(['memo-medical/patient-messages']);
  });

  it('are found by company and id together, as ids repeat between companies', () => {
    const id = StoreId.parse('patient-messages');
    expect(findStore(registry, ControllerId.parse('memo-medical'), id)?.controller.name).toBe('Memo Medical');
    expect(findStore(registry, ControllerId.parse('telewacht'), id)).toBeUndefined();
  });
});

describe('what a store is told of the person (AFF-1)', () => {
  const said = (value: string) => ({ value, status: 'verified' as const });
  const subject = { email: said('ayla@postvak.example'), birthDate: said('1990-05-17') };

  it('is what it can search by', () => {
    const recordings = findStore(registry, ControllerId.parse('telewacht'), StoreId.parse('call-recordings'));
    expect(recordings && subjectFor(recordings.store, subject)).toEqual({ email: subject.email });
  });

  it('is nothing when it is kept for a client', () => {
    const [kept] = storesToRefer(registry);
    expect(kept && subjectFor({ ...kept.store, accepts: ['email'] }, subject)).toEqual({});
  });
});

describe('a letterhead', () => {
  it('is the lead’s for the group', () => {
    expect(leadLetterhead(registry)).toEqual({
      name: 'Offitel NV',
      addressLines: ['Mieeënbroekstraat 33', '3600 Genk'],
      country: 'BE',
      enterpriseNumber: '0458.399.630',
      email: 'gdpr@Offitel.be',
    });
  });

  it('says that an affiliate has no mailbox (AFF-2)', () => {
    const telewacht = findController(registry, ControllerId.parse('telewacht'));
    expect(telewacht && letterhead(telewacht)).toMatchObject({ name: 'Telewacht NV', email: null });
  });

  it('cannot be made for a lead that is not registered', () => {
    const lead = ControllerId.parse('nobody');
    expect(() => leadLetterhead({ ...registry, group: { ...registry.group, lead } })).toThrow(
      'No company nobody',
    );
  });
});

it.each([
  ['nl', 'Gegevensbeschermingsautoriteit'],
  ['fr', 'Autorité de protection des données'],
] as const)('the authority is named in the language of the answer (%s)', (language, name) => {
  expect(authorityBlock(registry, language)).toMatchObject({
    name: expect.stringContaining(name),
    email: 'contact@apd-gba.be',
  });
});
