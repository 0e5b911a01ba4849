import type { ConformanceReport, Finding } from '#contracts/conformance.ts';
import { ANSWERING } from './answering.ts';
import { CHANGING } from './changing.ts';
import type { Check, Verdict } from './check.ts';
import { conversationWith, Fault } from './conversation.ts';
import type { Fixture } from './fixture.ts';
import { KEEPING_APART, LOGGING } from './keeping-apart.ts';
import { LARGE_FILES } from './large-files.ts';
import { PAGING } from './paging.ts';
import type { Target } from './target.ts';

export { Fixture, type FixtureInput, Known } from './fixture.ts';
export type { Target, Time } from './target.ts';

/** In the order of the report. What changes records comes after what only asks. */
export const CHECKS: readonly Check[] = [
  ...ANSWERING,
  ...PAGING,
  ...KEEPING_APART,
  ...LARGE_FILES,
  ...CHANGING,
  ...LOGGING,
];

type Occasion = {
  readonly target: Target;
  readonly fixture: Fixture;
  /** As the report names it. */
  readonly name: string;
  readonly at: Date;
  /** Whether records may be corrected and erased. */
  readonly mayChange: boolean;
  /** Hears of each check as it begins, and of what it found. */
  readonly progress?: (title: string, finding: Finding | null) => void;
};

/** Asks a lookup everything that it will be asked, and what it must not fall for. Never throws for what the lookup does. */
export async function checkConformance(occasion: Occasion): Promise<ConformanceReport> {
  const { fixture, name, at, progress = () => undefined } = occasion;
  const findings: Finding[] = [];
  for (const { id, title, ...check } of CHECKS) {
    progress(title, null);
    const { result, ...verdict } = await verdictOf({ id, title, ...check }, occasion);
    const seen = 'seen' in verdict ? verdict.seen : '–';
    const finding = { id, title, result, seen, todo: 'todo' in verdict ? verdict.todo : null };
    progress(title, finding);
    findings.push(finding);
  }
  return {
    format: 'inzage-conformance/1',
    controller: fixture.controller,
    store: fixture.store,
    target: name,
    at: at.toISOString(),
    passed: findings.every(({ result }) => result !== 'failed'),
    findings,
  };
}

async function verdictOf(check: Check, { target, fixture, mayChange }: Occasion): Promise<Verdict> {
  if (check.changes && !mayChange)
    return {
      result: 'skipped',
      todo: 'it changes records: ask for it with --change, on a copy of the store',
    };
  try {
    return await check.run({ talk: conversationWith(target, fixture), fixture, target });
  } catch (error) {
    if (error instanceof Fault) return { result: 'failed', seen: error.seen, todo: error.todo };
    throw error;
  }
}
