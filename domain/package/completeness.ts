import type { Language } from '#contracts/language.ts';
import type { StoreOutcome } from '#contracts/lookup.ts';
import type { LeftOut } from '#contracts/redaction.ts';
import type { Registry } from '#contracts/registry.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { allLeftOut, withheldIn } from '#domain/redaction/left-out.ts';
import { type ControllerResult, resultsOf } from './results.ts';
import type { StoreAnswer } from './store-answer.ts';

/** `completeness.json`: where was looked, with what result, and as of when. */
export interface Completeness {
  readonly controllers: readonly {
    readonly id: string;
    readonly name: string;
    readonly stores: readonly {
      readonly id: string;
      readonly title: string;
      readonly outcome: StoreOutcome;
      readonly records: number;
      /** Records held back, because only something unverified points to the person. */
      readonly ambiguous: number;
      readonly asOf: string | null;
      /** Records and parts of records that are left out, and why (ACC-5); absent: none. */
      readonly leftOut?: readonly LeftOut[];
    }[];
  }[];
  readonly summary: Summary;
}

export interface Summary {
  /** How many stores ended how. */
  readonly tally: Partial<Record<StoreOutcome, number>>;
  readonly records: number;
  readonly ambiguous: number;
}

export function completenessOf(
  registry: Registry,
  answers: readonly StoreAnswer[],
  language: Language,
): Completeness {
  const results = resultsOf(registry, answers);
  return {
    controllers: results.map(({ id, known, stores }) => ({
      id,
      name: known?.name ?? id,
      stores: stores.map((result) => ({
        id: result.store,
        title: result.known?.title[language] ?? result.store,
        outcome: result.outcome,
        records: result.items,
        ambiguous: result.ambiguous,
        asOf: result.asOf,
        ...(result.leftOut ? { leftOut: result.leftOut } : {}),
      })),
    })),
    summary: summariseResults(results),
  };
}

/** The whole in figures, for the draft and the work list. */
export const summarise = (registry: Registry, answers: readonly StoreAnswer[]): Summary =>
  summariseResults(resultsOf(registry, answers));

function summariseResults(results: readonly ControllerResult[]): Summary {
  const stores = results.flatMap((controller) => controller.stores);
  const tally: Partial<Record<StoreOutcome, number>> = {};
  for (const { outcome } of stores) tally[outcome] = (tally[outcome] ?? 0) + 1;
  return {
    tally,
    records: stores.reduce((sum, { items }) => sum + items, 0),
    ambiguous: stores.reduce((sum, { ambiguous }) => sum + ambiguous, 0),
  };
}

type Answer = Extract<LetterContent, { letter: 'answer' }>;

/** What the letter of answer tells of companies and stores, so that letter and package cannot differ. */
export function answerFacts(
  registry: Registry,
  answers: readonly StoreAnswer[],
  language: Language,
): Pick<Answer, 'records' | 'controllers' | 'open' | 'ambiguous' | 'leftOut'> {
  const { controllers, summary } = completenessOf(registry, answers, language);
  const leftOut = allLeftOut(controllers.flatMap(({ stores }) => stores));
  return {
    // What is withheld was found all the same (ACC-1).
    records: summary.records + withheldIn(leftOut),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ambiguous: summary.ambiguous,
    controllers: controllers.flatMap(({ name, stores }) => {
      const own = stores.filter(({ outcome }) => outcome !== 'referred');
      const referred = stores.length > own.length ? [{ name, result: 'referred' as const }] : [];
      return own.length > 0 ? [{ name, result: resultOf(own) }, ...referred] : referred;
    }),
    open: controllers.flatMap(({ name, stores }) =>
      stores
        .filter(({ outcome }) => OPEN.has(outcome))
        .map(({ title }) => ({ controller: name, store: title })),
    ),
  };
}

type SupplementStore = Extract<LetterContent, { letter: 'supplement' }>['stores'][number];

/** What the letter of a supplement tells of the stores that have answered since. */
export function supplementFacts(
  registry: Registry,
  answers: readonly StoreAnswer[],
  {
    language,
    stores,
  }: { readonly language: Language; readonly stores: readonly Pick<StoreAnswer, 'controller' | 'store'>[] },
): readonly SupplementStore[] {
  return completenessOf(registry, answers, language).controllers.flatMap((controller) =>
    controller.stores
      .filter(({ id }) => stores.some((one) => one.controller === controller.id && one.store === id))
      .map(({ title, records, ambiguous }) => ({
        controller: controller.name,
        store: title,
        records,
        ambiguous,
      })),
  );
}

/** Silence and failure are no answer: they are named, never counted as "no data" (AFF-1). */
const OPEN: ReadonlySet<StoreOutcome> = new Set(['pending', 'failed', 'unsupported']);

function resultOf(
  stores: readonly {
    readonly records: number;
    readonly ambiguous: number;
    readonly leftOut?: readonly LeftOut[];
  }[],
): 'found' | 'nothing' | 'ambiguous' {
  if (stores.some(({ records, leftOut }) => records + withheldIn(leftOut) > 0)) return 'found';
  return stores.some(({ ambiguous }) => ambiguous > 0) ? 'ambiguous' : 'nothing';
}
