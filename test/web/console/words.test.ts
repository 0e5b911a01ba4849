import { describe, expect, test } from 'vitest';
import { ENTRY_CHANNELS, EXTENSION_GROUNDS, ExtensionView, Way } from '#contracts/acts.ts';
import { CaseEvent, LETTERS, REFUSAL_GROUNDS as REFUSALS } from '#contracts/case-events.ts';
import { ChangeOperation } from '#contracts/change-phase.ts';
import { ROLES } from '#contracts/console-api.ts';
import { AskedOnDoubt, DOUBTS, Mandate, PROOFS, QUESTION_KINDS } from '#contracts/identity.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { IDENTIFIER_KINDS, StoreOutcome } from '#contracts/lookup.ts';
import { ChangeResult } from '#contracts/lookup-change.ts';
import { FLAGS, HeldReason, KINDS } from '#contracts/mail-reading.ts';
import { NoticeStands, NotToldGround, ToldHow } from '#contracts/recipients-told.ts';
import { REDACTION_GROUNDS } from '#contracts/redaction.ts';
import {
  ERASURE_GROUNDS,
  PARTIAL_GROUNDS,
  REFUSAL_GROUNDS,
  RESTRICTION_GROUNDS,
} from '#contracts/right-grounds.ts';
import { RIGHTS } from '#contracts/rights.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { STATUSES } from '#domain/case/state.ts';
import { OUTCOMES_OF } from '../../../web/console/src/decide/outcome-form.ts';
import { FIELDS as ENTRY_FIELDS } from '../../../web/console/src/enter/entry-form.ts';
import { LOCALES, localeFor, type Words } from '../../../web/console/src/words/words.ts';
import { wordsIn } from './words-in.ts';

const EVENT_TYPES = CaseEvent.shape.facts.def.options.flatMap((one) => [...one.shape.type.def.values]);

/** Codes of refusals that stand beside an act before somebody tries it (`domain/case/out-of-time.ts`). */
const AGAINST_ACTS: readonly Refusal['code'][] = [
  'already-extended',
  'first-month-over',
  'nothing-gained',
  'not-told',
  'not-due',
];

/** Values of contracts that the console has names for, by where the names stand. */
const NAMED: readonly (readonly [
  string,
  readonly string[],
  (words: Words) => Readonly<Record<string, string>>,
])[] = [
  ['rights', RIGHTS, ({ rights }) => rights],
  ['what stores would do', Object.values(ChangeResult.def.entries), ({ acts }) => acts.dryRun.results],
  ['articles of rights', RIGHTS, ({ articles }) => articles],
  ['statuses', STATUSES, ({ status }) => status],
  ['roles', ROLES, ({ roles }) => roles],
  ['kinds of letters', KINDS, ({ kinds }) => kinds],
  ['flags', [...FLAGS, 'message-id-reused', 'doubtful'], ({ flags }) => flags],
  ['letters', LETTERS, ({ letters }) => letters],
  ['reasons to hold', Object.values(HeldReason.def.entries), ({ held }) => held.reasons],
  ['outcomes of stores', Object.values(StoreOutcome.def.entries), ({ stores }) => stores.outcomes],
  ['outcomes of rights', [...new Set(Object.values(OUTCOMES_OF).flat())], ({ outcome }) => outcome.outcomes],
  [
    'consequences of outcomes',
    [...new Set(Object.values(OUTCOMES_OF).flat())],
    ({ outcome }) => outcome.consequences,
  ],
  [
    'grounds',
    [
      ...Object.values(REFUSAL_GROUNDS).flat(),
      ...Object.values(PARTIAL_GROUNDS).flat(),
      ...ERASURE_GROUNDS,
      ...RESTRICTION_GROUNDS,
    ],
    ({ grounds }) => grounds,
  ],
  ['grounds to refuse a request', REFUSALS, ({ refuse }) => refuse.grounds],
  ['grounds to redact', REDACTION_GROUNDS, ({ redaction }) => redaction.grounds],
  ['kinds of identifiers', IDENTIFIER_KINDS, ({ case: of }) => of.identifierKinds],
  ['operations on stores', Object.values(ChangeOperation.def.entries), ({ changes }) => changes.operations],
  ['languages', LANGUAGES, ({ languages }) => languages],
  ['grounds for more time', EXTENSION_GROUNDS, ({ acts }) => acts.grounds],
  ['ways to say something', [...Way.options, ...ENTRY_CHANNELS], ({ acts }) => acts.ways],
  ['fates of an extension', ExtensionView.shape.stands.options, ({ acts }) => acts.extension.stands],
  ['what speaks against an act', AGAINST_ACTS, ({ problems }) => problems.known],
  ['faults of an entry', ENTRY_FIELDS, ({ acts }) => acts.enter.faults],
  ['doubts', DOUBTS, ({ ladder }) => ladder.doubts],
  ['proofs', PROOFS, ({ ladder }) => ladder.proofs],
  ['steps that end a doubt', AskedOnDoubt.options, ({ ladder }) => ladder.steps],
  ['consequences of a doubt', AskedOnDoubt.options, ({ ladder }) => ladder.consequences],
  ['what questions are about', QUESTION_KINDS, ({ ladder }) => ladder.questions],
  ['findings on a mandate', Mandate.options, ({ ladder }) => ladder.mandates],
  ['ways to tell a recipient', ToldHow.options, ({ after }) => after.hows],
  ['grounds not to tell a recipient', NotToldGround.options, ({ after }) => after.grounds],
  ['where a notice stands', NoticeStands.options, ({ after }) => after.stands],
  ['events', EVENT_TYPES, ({ events }) => events],
];

describe.each(LOCALES)('the words in $name', ({ id }) => {
  const words = wordsIn(id);

  test.each(NAMED)('name all %s', (_, values, namesOf) => {
    expect(values.filter((value) => !namesOf(words)[value])).toEqual([]);
  });

  test('are nowhere empty', () => {
    const empty = (value: unknown, path: string): readonly string[] =>
      typeof value === 'string'
        ? value.trim() === ''
          ? [path]
          : []
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([name, inner]) => empty(inner, `${path}.${name}`))
          : [];

    expect(empty(words, id)).toEqual([]);
  });
});

describe('the language of the console', () => {
  test.each([
    [['nl-BE', 'en'], 'nl'],
    [['fr-BE', 'nl'], 'nl'],
    [['de'], 'en'],
    [[], 'en'],
  ])('for a browser that wants %j is %s', (wanted, spoken) => {
    expect(localeFor(wanted)).toBe(spoken);
  });
});
