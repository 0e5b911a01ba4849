import type { RefusalGround } from '#contracts/case-events.ts';
import type { ControllerId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { Right } from '#contracts/rights.ts';
import type { KeepGround, KeptRecords, RightOutcome as Told } from '../letters/outcome.ts';
import { findStore } from '../registry/index.ts';
import type { LedgerRow } from './ledger.ts';

/** How a case ended, as far as its letter needs it. */
export interface Ended {
  readonly registry: Registry;
  readonly language: Language;
  /** The rights that the letter tells of. */
  readonly rights: readonly Right[];
  readonly controllers: readonly ControllerId[];
  readonly outcomes: readonly RightOutcome[];
  /** What became of the records that were to be erased. */
  readonly ledger: readonly LedgerRow[];
  /** Records that were restricted, by company. */
  readonly restricted: Readonly<Record<string, number>>;
  /** Day on which marketing and consent ended. */
  readonly since: string;
}

type Outcome = Told['outcome'];

/** Each right at each company in the words of letters (INT-2, AFF-1): what was done, not what was meant to be. */
export function toldOutcomes(ended: Ended): readonly Told[] {
  return ended.rights.flatMap((right) =>
    ended.controllers.map((id) => {
      const controller = ended.registry.controllers.find((one) => one.id === id);
      const decided = ended.outcomes.find((one) => one.right === right && one.controller === id);
      const outcome = decided ? told(decided, ended) : silent(ended, id);
      // The pair is one that the catalogue of letters knows: each branch below is of its right.
      return { right, controller: controller?.name ?? id, outcome } as Told;
    }),
  );
}

/** Nobody had to decide: there was nothing of its own, and what is kept for clients is referred (ACC-1, PRO-1). */
function silent({ registry }: Ended, id: ControllerId): Outcome {
  const stores = registry.controllers.find((one) => one.id === id)?.stores ?? [];
  return stores.length > 0 && stores.every(({ role }) => role === 'processor')
    ? { is: 'referred' }
    : { is: 'nothing' };
}

function told(decided: RightOutcome, ended: Ended): Outcome {
  if (decided.outcome === 'referred') return { is: 'referred' };
  switch (decided.right) {
    case 'erasure':
      return erasure(decided, ended);
    case 'rectification':
      return rectification(decided, ended);
    case 'restriction':
      return restriction(decided, ended);
    case 'objection':
      return objection(decided, ended);
    case 'withdrawal':
      return withdrawal(decided, ended);
    case 'human-review':
      return humanReview(decided);
    case 'objection-dm':
      return { is: 'stopped', since: ended.since };
    default:
      return { is: 'nothing' };
  }
}

type DecidedOn<R extends Right> = Extract<RightOutcome, { right: R }>;

const ABUSE: Readonly<Record<string, RefusalGround>> = {
  '12(2)-not-identified': 'identity-not-proven',
  '12(5)-unfounded': 'manifestly-unfounded',
  '12(5)-excessive': 'excessive',
};

const refused = (ground: string, explanation: string): Outcome | null => {
  const known = ABUSE[ground];
  return known ? { is: 'refused', ground: known, explanation } : null;
};

function erasure(decided: DecidedOn<'erasure'>, { ledger, registry, language }: Ended): Outcome {
  if (decided.outcome === 'refused')
    return refused(decided.ground, decided.reason) ?? { is: 'kept', kept: [] };
  const rows = ledger.filter(({ controller }) => controller === decided.controller);
  const gone = rows.filter(({ outcome }) => outcome === 'erased' || outcome === 'anonymised');
  const kept = keptOf(
    rows.filter(({ outcome }) => outcome === 'kept'),
    { registry, language, decided },
  );
  if (kept.length === 0) return { is: 'erased', records: gone.length, backupsUntil: null };
  return gone.length === 0
    ? { is: 'kept', kept }
    : { is: 'erased-in-part', records: gone.length, kept, backupsUntil: null };
}

const KEEP: Readonly<Record<string, KeepGround>> = {
  '17(3)(a)': 'expression',
  '17(3)(b)': 'legal-duty',
  '17(3)(c)': 'public-health',
  '17(3)(d)': 'archive',
  '17(3)(e)': 'legal-claims',
};

/** Kept records of one kind, ground and last day stand in one line. */
function keptOf(
  rows: readonly LedgerRow[],
  {
    registry,
    language,
    decided,
  }: Pick<Ended, 'registry' | 'language'> & { readonly decided: DecidedOn<'erasure'> },
): readonly KeptRecords[] {
  const lines = new Map<string, KeptRecords>();
  for (const { controller, store, category, ground, keptUntil, step } of rows) {
    const known = findStore(registry, controller, store)?.store.categories.find(({ id }) => id === category);
    const duties = step.action === 'keep' ? step.basis : [];
    const law = known?.erasure?.duties.find(({ id }) => duties.includes(id))?.basis[language];
    const said =
      decided.outcome === 'in-part'
        ? decided.withheld.find((one) => one.ground === ground)?.reason
        : undefined;
    const line: KeptRecords = {
      what: known?.title[language] ?? category,
      records: 1,
      ground: KEEP[ground ?? ''] ?? 'legal-duty',
      because: law ?? said ?? '',
      until: keptUntil ?? '',
    };
    const key = JSON.stringify([line.what, line.ground, line.because, line.until]);
    lines.set(key, { ...line, records: (lines.get(key)?.records ?? 0) + 1 });
  }
  return [...lines.values()];
}

function rectification(decided: DecidedOn<'rectification'>, { registry, language }: Ended): Outcome {
  if (decided.outcome === 'refused')
    return refused(decided.ground, decided.reason) ?? { is: 'not-rectified', reason: decided.reason };
  if (decided.outcome !== 'rectified')
    return {
      is: 'not-rectified',
      reason: decided.outcome === 'in-part' ? (decided.withheld[0]?.reason ?? '') : '',
    };
  const fields = decided.corrections.flatMap(({ store, category, set }) => {
    const known = findStore(registry, decided.controller, store)?.store.categories.find(
      ({ id }) => id === category,
    );
    return Object.keys(set).map((field) => known?.fields[field]?.[language] ?? field);
  });
  return { is: 'rectified', fields: [...new Set(fields)] };
}

const RESTRICTED_BECAUSE = {
  '18(1)(a)': 'accuracy-disputed',
  '18(1)(b)': 'unlawful',
  '18(1)(c)': 'needed-for-claims',
  '18(1)(d)': 'objection-pending',
} as const;

function restriction(decided: DecidedOn<'restriction'>, { restricted }: Ended): Outcome {
  if (decided.outcome === 'restricted') {
    return {
      is: 'restricted',
      records: restricted[decided.controller] ?? 0,
      ground: RESTRICTED_BECAUSE[decided.ground],
    };
  }
  const reason =
    decided.outcome === 'refused'
      ? decided.reason
      : decided.outcome === 'in-part'
        ? (decided.withheld[0]?.reason ?? '')
        : '';
  return { is: 'not-restricted', reason };
}

function objection(decided: DecidedOn<'objection'>, ended: Ended): Outcome {
  const purpose =
    purposes(decided.controller, 'legitimate-interest', ended) || purposes(decided.controller, null, ended);
  if (decided.outcome === 'stopped') return { is: 'upheld', purpose };
  const grounds =
    decided.outcome === 'refused'
      ? decided.reason
      : decided.outcome === 'in-part'
        ? (decided.withheld[0]?.reason ?? '')
        : '';
  const abuse = decided.outcome === 'refused' ? refused(decided.ground, decided.reason) : null;
  return abuse ?? { is: 'overridden', purpose, grounds, liftedOn: ended.since };
}

function withdrawal(decided: DecidedOn<'withdrawal'>, ended: Ended): Outcome {
  const { controller } = decided;
  const purpose = purposes(controller, 'consent', ended);
  if (decided.outcome === 'stopped' && purpose !== '')
    return { is: 'withdrawn', purpose, since: ended.since };
  // Nothing there rests on consent, whatever was decided: what it rests on is said (CON).
  const basis = decided.outcome === 'no-consent' ? decided.reason : bases(controller, ended);
  return { is: 'no-consent', purpose: purpose || purposes(controller, null, ended), basis };
}

function humanReview(decided: DecidedOn<'human-review'>): Outcome {
  switch (decided.outcome) {
    case 'reviewed':
      return {
        is: 'reviewed',
        decision: decided.decision,
        result: decided.result === 'changed' ? 'changed' : 'upheld',
        reviewer: decided.reviewer,
        explanation: decided.reason,
      };
    case 'refused':
      return refused(decided.ground, decided.reason) ?? { is: 'no-automated-decision' };
    default:
      return { is: 'no-automated-decision' };
  }
}

/** What a company uses data for on one basis, or on any, in the letter's language. */
function purposes(controller: ControllerId, basis: string | null, { registry, language }: Ended): string {
  const stores = registry.controllers.find(({ id }) => id === controller)?.stores ?? [];
  const all = stores
    .filter(({ role, legalBasis }) => role === 'controller' && (basis ?? legalBasis.kind) === legalBasis.kind)
    .flatMap(({ purposes: of }) => of.map((purpose) => purpose[language]));
  return [...new Set(all)].join('; ');
}

/** On what a company's processing rests, in the letter's language. */
function bases(controller: ControllerId, { registry, language }: Ended): string {
  const stores = registry.controllers.find(({ id }) => id === controller)?.stores ?? [];
  const all = stores
    .filter(({ role }) => role === 'controller')
    .map(({ legalBasis }) => legalBasis.explanation[language]);
  return [...new Set(all)].join('; ');
}
