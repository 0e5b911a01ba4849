import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Case } from '#domain/case/state.ts';
import { addDays } from '#domain/clock/day.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { checkLetter } from '#domain/letters/check/index.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { answerLetter, decisionLetter } from '#domain/rights/closing-letters.ts';
import { foreseenLedger, foreseenRestricted } from '#domain/rights/foreseen.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import { decidedChanges } from '../platform/decided-changes.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

type Ahead = ConsoleAnswer<'GET /cases/{reference}/answer'>;

/** The real one is made when the letter leaves, and nobody but the requester ever sees it. */
const LINK = 'https://private-link.invalid/p/';
/** As long as the package's own link (see deliver). */
const LINK_DAYS = 30;

/** The letters as they would leave if the answer were released now, each with what somebody could complain of in it. */
export async function lettersAhead(call: Call): Promise<Ahead> {
  const state = await caseByReference(call);
  if (state.status !== 'review') return { letters: [] };
  const { language } = state;
  const { registry } = call;
  const letters = (await contentsAhead(call, state)).map((content) => {
    const written = writeLetter(content, language, registry);
    const findings = checkLetter({ content, language, registry, written });
    return {
      letter: content.letter,
      subject: written.subject,
      text: written.text,
      findings: findings.map(({ id, why, where }) => ({ id, why, where: where ?? null })),
    };
  });
  return { letters };
}

/**
 * Before a person releases, not after it: a letter that would be complained of stays where it can be mended.
 *
 * @throws LetterNotSound with the ids of the rules that are broken
 */
export async function requireSound(call: Call): Promise<void> {
  const { letters } = await lettersAhead(call);
  const broken = letters.flatMap(({ letter, findings }) => findings.map(({ id }) => `${letter}: ${id}`));
  if (broken.length > 0)
    throw new NamedError(
      ERRORS.letterNotSound,
      `It would be complained of: ${[...new Set(broken)].join(', ')}`,
    );
}

async function contentsAhead(call: Call, state: Case): Promise<readonly LetterContent[]> {
  const { registry, table } = call;
  const today = dayOf(call.now().toISOString(), registry.group.timeZone);
  const { outcomes, acts, plan } = await decidedChanges(call, state, today);
  const hasPackage = state.rights.some((right) => right === 'access' || right === 'portability');
  const answer = hasPackage
    ? [
        answerLetter({
          registry,
          state,
          outcomes,
          answers: (await givenIn(table, state)).answers,
          link: LINK,
          linkUntil: addDays(today, LINK_DAYS),
        }),
      ]
    : [];
  const decision = decisionLetter({
    registry,
    state,
    outcomes,
    ledger: foreseenLedger(plan),
    restricted: foreseenRestricted(acts),
    since: today,
  });
  return decision ? [...answer, decision] : answer;
}
