import type { RefusalGround } from '#contracts/case-events.ts';
import type { ControllerId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Controller, Registry } from '#contracts/registry.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { RightOutcome as Told } from '../letters/outcome.ts';
import { resultsOf, type StoreResult } from '../package/results.ts';
import type { StoreAnswer } from '../package/store-answer.ts';

/** Forms of the package that other programs read (POR-2). */
const FORMATS = ['JSON', 'CSV'];

interface Answered {
  readonly registry: Registry;
  readonly language: Language;
  readonly controllers: readonly ControllerId[];
  readonly answers: readonly StoreAnswer[];
  readonly outcomes: readonly RightOutcome[];
}

type Outcome = Extract<Told, { right: 'portability' }>['outcome'];

/** What each company hands over for another one to take in (POR-1): what is in the package, and why the rest is not. */
export function toldPortability({
  registry,
  language,
  controllers,
  answers,
  outcomes,
}: Answered): readonly Told[] {
  return resultsOf(registry, answers)
    .filter(({ id }) => controllers.includes(id))
    .map(({ id, known, stores }) => ({
      right: 'portability' as const,
      controller: known?.name ?? id,
      outcome: refusal(id, outcomes) ?? handedOver(known, stores, language),
    }));
}

const GROUNDS: Readonly<Record<string, RefusalGround>> = {
  '12(2)-not-identified': 'identity-not-proven',
  '12(5)-unfounded': 'manifestly-unfounded',
  '12(5)-excessive': 'excessive',
};

/** What a person has decided, in that person's words (REF-1). */
function refusal(id: ControllerId, outcomes: readonly RightOutcome[]): Outcome | null {
  const decided = outcomes.find(({ right, controller }) => right === 'portability' && controller === id);
  if (decided?.right !== 'portability' || decided.outcome !== 'refused') return null;
  const ground = GROUNDS[decided.ground];
  return ground
    ? { is: 'refused', ground, explanation: decided.reason }
    : { is: 'nothing-portable', reason: decided.reason };
}

const OPEN: readonly StoreResult['outcome'][] = ['pending', 'failed', 'unsupported'];

function handedOver(company: Controller | null, stores: readonly StoreResult[], language: Language): Outcome {
  const records = stores.filter(({ known }) => known?.portable).reduce((sum, { items }) => sum + items, 0);
  if (records > 0) return { is: 'ported', records, formats: FORMATS };
  const open = stores.filter(({ known, outcome }) => known?.portable && OPEN.includes(outcome));
  if (open.length > 0)
    return { is: 'pending', stores: open.map(({ known, store }) => known?.title[language] ?? store) };
  const other = stores.filter(({ items }) => items > 0);
  if (other.length > 0) return { is: 'nothing-portable', reason: whyNot(other, language) };
  // Kept for clients only, and so theirs to hand over (PRO-1).
  return company && company.stores.length > 0 && company.stores.every(({ role }) => role === 'processor')
    ? { is: 'referred' }
    : { is: 'nothing' };
}

/** On what each store rests that is neither consent nor a contract, or why it was not the person who gave it. */
const whyNot = (stores: readonly StoreResult[], language: Language): string =>
  stores
    .map(({ known, store }) =>
      known ? `${known.title[language]}: ${known.legalBasis.explanation[language]}` : store,
    )
    .join('; ');
