import type { FindBy } from '#contracts/find-cases.ts';
import { asAnswer } from './questions.ts';

/** The one spelling by which a case is found again, of what a letter says and of what a person types; null: it is none. */
export function findable(by: FindBy, value: string): string | null {
  switch (by) {
    case 'mail': {
      const address = value.normalize('NFC').trim().toLowerCase().normalize('NFC');
      return address.includes('@') ? address : null;
    }
    case 'customerNo':
      return asAnswer('customerNo', value);
    default:
      return by satisfies never;
  }
}
