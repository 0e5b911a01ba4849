import type { Registry } from '#contracts/registry.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { Right } from '#contracts/rights.ts';
import type { Case, Supplement } from '../case/state.ts';
import { dayOf } from '../clock/instant.ts';
import type { ContentOf } from '../letters/content.ts';
import { answerFacts, supplementFacts } from '../package/completeness.ts';
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

interface Told extends Closing {
  readonly answers: readonly StoreAnswer[];
}

interface Answer extends Told {
  readonly link: string;
  /** `YYYY-MM-DD`. */
  readonly linkUntil: string;
}

/** The letter that brings the package (ACC-1, POR-1). */
export const answerLetter = ({ link, linkUntil, ...told }: Answer): ContentOf<'answer'> => ({
  ...answerTold(told),
  link,
  linkUntil,
});

/** The same without the way to the package, for the package itself. */
export function answerTold(closing: Told): Omit<ContentOf<'answer'>, 'link' | 'linkUntil'> {
  const { registry, state, outcomes, answers } = closing;
  const { reference, language, rights } = state;
  const controllers = companiesOf(state, registry).map(({ id }) => id);
  const portability = rights.includes('portability')
    ? { outcomes: toldPortability({ registry, language, controllers, answers, outcomes }) }
    : {};
  const elsewhere = rights
    .filter((right) => !PACKAGED.includes(right))
    // OBJ-1: marketing ended, and was told, as soon as the identity was known.
    .map((right) => ({ right, told: right === 'objection-dm' ? ('before' as const) : ('after' as const) }));
  return {
    letter: 'answer',
    reference,
    rights,
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
    ...answerFacts(registry, answers, language),
    ...portability,
  };
}

/** What the package answers. */
const PACKAGED: readonly Right[] = ['access', 'portability'];
/** What other letters than the decision answer: that of the package, and one as soon as marketing has ended. */
const TOLD_ELSEWHERE: readonly Right[] = [...PACKAGED, 'objection-dm'];

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

interface Supplemented {
  readonly registry: Registry;
  readonly state: Pick<Case, 'reference' | 'language' | 'answeredAt'>;
  readonly answers: readonly StoreAnswer[];
  readonly supplement: Pick<Supplement, 'stores'>;
  /** When this part was released; ISO instant. */
  readonly releasedAt: string;
}

/** What tells of stores that have answered after the answer, without the way to their records (AFF-1). */
export const supplementTold = ({
  registry,
  state: { reference, language, answeredAt },
  answers,
  supplement: { stores },
  releasedAt,
}: Supplemented): Omit<ContentOf<'supplement'>, 'package'> => ({
  letter: 'supplement',
  reference,
  answered: dayOf(answeredAt ?? releasedAt, registry.group.timeZone),
  stores: supplementFacts(registry, answers, { language, stores }),
  open: answerFacts(registry, answers, language).open,
});
