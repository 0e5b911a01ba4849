import { expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import { toldPortability } from '#domain/rights/told-portability.ts';
import { loadRegistry } from '#registry/load.ts';
import { anAnswer } from '../package/a-composition.ts';

const registry = loadRegistry('registry');
const offitel = registry.controllers.find(({ id }) => id === ControllerId.parse('offitel'));
if (!offitel) throw new Error('offitel is not in the registry');
const own = offitel.stores.filter(({ role }) => role === 'controller');
const storeThat = (portable: boolean) => own.find((store) => store.portable === portable)?.id ?? '';

const toldOf = (answers: Parameters<typeof toldPortability>[0]['answers'], outcomes: RightOutcome[] = []) =>
  toldPortability({ registry, language: 'en', controllers: [offitel.id], answers, outcomes });

const answered = own.map(({ id }) => anAnswer('offitel', id));
const found = (store: string, items: number) =>
  answered.map((one) =>
    one.store === StoreId.parse(store) ? { ...one, outcome: 'found' as const, items } : one,
  );

test('counts what was given on consent or contract, and nothing else (POR-1)', () => {
  const answers = [...found(storeThat(true), 3)].map((one) =>
    one.store === StoreId.parse(storeThat(false)) ? { ...one, outcome: 'found' as const, items: 40 } : one,
  );
  expect(toldOf(answers)).toEqual([
    {
      right: 'portability',
      controller: offitel.name,
      outcome: { is: 'ported', records: 3, formats: ['JSON', 'CSV'] },
    },
  ]);
});

test('says why what is there cannot be taken along', () => {
  const [told] = toldOf(found(storeThat(false), 2));
  expect(told?.outcome).toMatchObject({ is: 'nothing-portable', reason: expect.stringMatching(/: \S/) });
});

test('calls nothing what was searched without a find', () => {
  expect(toldOf(answered)[0]?.outcome).toEqual({ is: 'nothing' });
});

test('does not call a store empty that has not answered (AFF-1)', () => {
  expect(toldOf([])[0]?.outcome).toMatchObject({ is: 'pending' });
});

test('gives the reason of the person who refused (REF-1)', () => {
  const refusal: RightOutcome = {
    right: 'portability',
    outcome: 'refused',
    controller: offitel.id,
    decidedBy: 'dpo@group.example',
    ground: '12(5)-excessive',
    reason: 'The fourth time in a month.',
  };
  expect(toldOf(found(storeThat(true), 3), [refusal])[0]?.outcome).toEqual({
    is: 'refused',
    ground: 'excessive',
    explanation: 'The fourth time in a month.',
  });
});

test('speaks of the companies that were asked only', () => {
  expect(toldOf(answered)).toHaveLength(1);
});
