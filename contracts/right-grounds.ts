import type { Right } from './rights.ts';

/**
 * On what a right may be refused, whole or in part: a closed list per right, since a refusal without a ground in law is
 * none (REF-1). "Our retention period has not ended" stands in no list (ERA-3).
 */

/** Manifestly unfounded or excessive; on the controller to show, narrow, case by case (FEE-1). */
const ABUSE = ['12(5)-unfounded', '12(5)-excessive'] as const;

/** The person cannot be identified (articles 11(2) and 12(2)); whoever sends more can ask again. */
const NOT_IDENTIFIED = ['12(2)-not-identified'] as const;

/** What resists erasure, record by record (ERA-1, ERA-2). */
export const KEEPING_GROUNDS = ['17(3)(a)', '17(3)(b)', '17(3)(c)', '17(3)(d)', '17(3)(e)'] as const;
export type KeepingGround = (typeof KEEPING_GROUNDS)[number];

/** Grounds on which the whole of what was asked can be refused. */
export const REFUSAL_GROUNDS = {
  // ACC-5, ACC-6: neither other people's data nor effort refuse the whole of an access.
  access: [...NOT_IDENTIFIED, ...ABUSE],
  // The right is to correct what is inaccurate; that it is accurate has to be shown.
  rectification: [...NOT_IDENTIFIED, ...ABUSE, '16-shown-accurate'],
  // No ground of 17(1)(a) to (f) applies: a purpose that goes on, such as a running contract, is named in the reason.
  erasure: [...NOT_IDENTIFIED, ...ABUSE, '17(1)-no-ground', ...KEEPING_GROUNDS],
  // Article 18 has conditions and no exception.
  restriction: [...NOT_IDENTIFIED, ...ABUSE, '18(1)-no-ground'],
  portability: [...NOT_IDENTIFIED, ...ABUSE, '20(1)-not-covered', '20(3)-public-task', '20(4)-others'],
  // OBJ-1: absolute. There is nothing to put here.
  'objection-dm': [],
  objection: [
    ...NOT_IDENTIFIED,
    ...ABUSE,
    '21(1)-compelling-grounds',
    '21(1)-legal-claims',
    '21(6)-public-interest',
  ],
  // Article 7(3) knows no condition: consent ends when the person says so (CON).
  withdrawal: [],
  // A law that allows the decision needs to lay down safeguards, of which review may be none.
  'human-review': [...NOT_IDENTIFIED, ...ABUSE, '22(2)(b)-authorised-by-law'],
} as const satisfies Readonly<Record<Right, readonly string[]>>;

/** Grounds on which a part of what was asked can be refused and the rest is given. */
export const PARTIAL_GROUNDS = {
  // Masking others' data is a refusal in part, with a reason and the remedies like any other (ACC-5).
  access: ['15(4)-others'],
  rectification: ['16-shown-accurate'],
  erasure: ['17(1)-no-ground', ...KEEPING_GROUNDS],
  restriction: ['18(1)-no-ground'],
  // The file is given in any case; what can be refused is to send it to another controller (POR-3).
  portability: ['20(1)-not-covered', '20(2)-transfer-not-feasible', '20(3)-public-task', '20(4)-others'],
  'objection-dm': [],
  objection: ['21(1)-compelling-grounds', '21(1)-legal-claims', '21(6)-public-interest'],
  withdrawal: [],
  'human-review': [],
} as const satisfies Readonly<Record<Right, readonly string[]>>;

/** Why processing is restricted (article 18(1)). */
export const RESTRICTION_GROUNDS = ['18(1)(a)', '18(1)(b)', '18(1)(c)', '18(1)(d)'] as const;

/** Why data are erased (article 17(1)). (f) is wider here than in the law: any data collected from a minor (ERA). */
export const ERASURE_GROUNDS = [
  '17(1)(a)',
  '17(1)(b)',
  '17(1)(c)',
  '17(1)(d)',
  '17(1)(e)',
  '17(1)(f)',
] as const;
