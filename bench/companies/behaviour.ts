export const STORES_A_COMPANY = 5;

export const companyId = (company: number): string => `company-${String(company + 1).padStart(4, '0')}`;
export const storeId = (store: number): string => `store-${store + 1}`;

/** What a store does when it is asked. */
export type Behaviour = 'answers' | Failing | 'hangs' | Hostile;
/** It says that it cannot, it throws, or its process ends. */
export type Failing = 'says-so' | 'throws' | 'exits';
/** It lies: about where its records lie, how many they are, what is in them; or it gives more than anybody can take. */
export type Hostile =
  | 'foreign-evidence'
  | 'wrong-count'
  | 'wrong-bytes'
  | 'endless'
  | 'oversized'
  | 'no-contract';

const FAILING: readonly Failing[] = ['says-so', 'throws', 'exits'];
const HOSTILE: readonly Hostile[] = [
  'foreign-evidence',
  'wrong-count',
  'wrong-bytes',
  'endless',
  'oversized',
  'no-contract',
];

/** Of a hundred stores in a row, three fail, two hang and one is hostile. A group of ten companies has one at least of each. */
export function behaviourOf(company: string, store: string): Behaviour {
  const at =
    (Number(company.slice('company-'.length)) - 1) * STORES_A_COMPANY +
    Number(store.slice('store-'.length)) -
    1;
  switch (at % 100) {
    case 3:
    case 33:
    case 63:
      return turn(FAILING, Math.floor(at / 30));
    case 17:
    case 67:
      return 'hangs';
    case 41:
      return turn(HOSTILE, Math.floor(at / 100));
    default:
      return 'answers';
  }
}

const turn = <One>(all: readonly One[], at: number): One => {
  const one = all[at % all.length];
  if (one === undefined) throw new RangeError('Nothing to choose from');
  return one;
};
