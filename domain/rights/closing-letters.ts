import type { Registry } from '#contracts/registry.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { Right } from '#contracts/rights.ts';
import type { Case } from '../case/state.ts';
import type { ContentOf } from '../letters/content.ts';
import { answerFacts } from '../package/completeness.ts';
import type { StoreAnswer } from '../package/store-answer.ts';
import { companiesOf } from '../registry/index.ts';
import type { LedgerRow } from './ledger.ts';
import { toldOutcomes } from './told-outcomes.ts';
import { toldPortability } from './told-portability.ts';

type Asked = Pick<Case, 'reference' | 'language' | 'rights' | 'controllers'>;

interface Closing {
  readonly registry: Registry;
  readonly state: Asked;
  readonly outcomes: readonly RightOutcome[];
}

interface Answer extends Closing {
  readonly answers: readonly StoreAnswer[];
  readonly link: string;
  /** `YYYY-MM-DD`. */
  readonly linkUntil: string;
}

/** The letter that brings the package (ACC-1, POR-1). */
export function answerLetter(closing: Answer): ContentOf<'answer'> {
  const { registry, state, outcomes, answers, link, linkUntil } = closing;
  const { reference, language, rights } = state;
  const controllers = companiesOf(state, registry).map(({ id }) => id);
  const portability = rights.includes('portability')
    ? { outcomes: toldPortability({ registry, language, controllers, answers, outcomes }) }
    : {};
  return {
    letter: 'answer',
    reference,
    link,
    linkUntil,
    rights,
    ...answerFacts(registry, answers, language),
    ...portability,
  };
}

/** What the package answers, and what is told as soon as it is done. */
const TOLD_ELSEWHERE: readonly Right[] = ['access', 'portability', 'objection-dm'];

interface Decision extends Closing {
  readonly ledger: readonly LedgerRow[];
  /** Records that were restricted, by company. */
  readonly restricted: Readonly<Record<string, number>>;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly since: string;
}

/** The letter that tells what was done to the data; null: no right was used that it would tell of (INT-2). */
export function decisionLetter(closing: Decision): ContentOf<'decision'> | null {
  const { registry, state, ...done } = closing;
  const rights = state.rights.filter((right) => !TOLD_ELSEWHERE.includes(right));
  if (rights.length === 0) return null;
  const controllers = companiesOf(state, registry).map(({ id }) => id);
  return {
    letter: 'decision',
    reference: state.reference,
    rights,
    outcomes: toldOutcomes({ registry, language: state.language, rights, controllers, ...done }),
  };
}
