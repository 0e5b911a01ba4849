import { ControllerId, Reference, StoreId } from '#contracts/ids.ts';
import type { LegalDuty } from '#domain/rights/retention.ts';

export const offitel = ControllerId.parse('offitel');
export const telewacht = ControllerId.parse('telewacht');
export const memo = ControllerId.parse('memo-group');

export const store = (id: string): StoreId => StoreId.parse(id);
export const reference = (n: number): Reference => Reference.parse(`ABC-2026-${String(n).padStart(4, '0')}`);

const text = (of: string) => ({ nl: of, fr: of, de: of, en: of });

/** What an invoice has to show; what else stands in its record is nobody's duty to keep. */
const INVOICE_FIELDS = ['invoiceNo', 'issuedOn', 'amount', 'name', 'address'];

/** Counted in calendar years; an assessment year is the year after that of the invoice, so 2023 is the invoices of 2022. */
export const fiscal: LegalDuty = {
  id: 'fiscal',
  start: 'issuedOn',
  counted: 'year-end',
  terms: [{ years: 7 }, { from: 2022, years: 10 }],
  fields: INVOICE_FIELDS,
  basis: text('Tax law'),
  source: 'WIB92 art. 315',
};

export const accounting: LegalDuty = {
  ...fiscal,
  id: 'accounting',
  terms: [{ years: 7 }],
  basis: text('Accounting law'),
  source: 'WER art. III.86',
};
