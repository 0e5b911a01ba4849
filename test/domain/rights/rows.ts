import { day } from '#domain/clock/day.ts';
import { type LedgerEntry, openLedger } from '#domain/rights/ledger.ts';
import type { Step } from '#domain/rights/plan.ts';
import { offitel, store } from './people.ts';

export const ref = (id: string) => ({
  controller: offitel,
  store: store('invoicing'),
  category: 'invoice',
  id,
});

export const DELETE: Step = { action: 'delete' };
export const ANONYMISE: Step = { action: 'anonymise', mask: { name: 'delete' } };
export const KEEP: Step = {
  action: 'keep',
  ground: '17(3)(b)',
  until: day('2032-12-31'),
  basis: ['fiscal'],
  mask: {},
  afterwards: { action: 'delete' },
};

export const ledgerOf = (...steps: readonly Step[]) =>
  openLedger({ steps: steps.map((step, n) => ({ ...ref(String(n)), step })), questions: [] });

export const entry = (
  operation: LedgerEntry['operation'],
  result: LedgerEntry['result'],
  attempt = 1,
  id = '0',
): LedgerEntry => ({ record: ref(id), operation, attempt, result });
