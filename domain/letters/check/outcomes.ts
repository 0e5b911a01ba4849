import type { Right } from '#contracts/rights.ts';
import type { LetterName } from '../content.ts';
import { saidIn } from './answers.ts';
import { says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

const FINAL: readonly LetterName[] = ['answer', 'decision', 'nothing-found'];

/** Every right has its outcome at every company, and silence is nobody's "nothing". */
export const OUTCOMES: readonly Rule[] = [
  {
    id: 'right-ignored',
    complaint: 'ignored',
    cites: ['INT-2'],
    letters: [...FINAL, 'refusal'],
    check: (letter) => {
      const settled = settledIn(letter);
      const wanted = new Set([...(letter.request?.rights ?? []), ...named(letter)]);
      return [...wanted]
        .filter((right) => !settled.has(right))
        .flatMap((right) => faultIf(true, 'A right that was asked for has no outcome.', right));
    },
  },
  {
    id: 'company-ignored',
    complaint: 'ignored',
    cites: ['AFF-1'],
    letters: FINAL,
    check: ({ content, request }) => {
      const said = saidIn(content);
      return (request?.rights ?? [])
        .filter((right) => said.some((row) => row.right === right))
        .flatMap((right) =>
          (request?.controllers ?? [])
            .filter((name) => !said.some((row) => row.right === right && row.controller === name))
            .flatMap((name) => faultIf(true, 'A company has no outcome for a right.', `${name}, ${right}`)),
        );
    },
  },
  {
    id: 'company-unnamed',
    complaint: 'incomplete',
    cites: ['AFF-1', 'ACC-1'],
    check: (letter) =>
      companiesIn(letter).flatMap((name) =>
        faultIf(
          !letter.registry.controllers.some((known) => known.name === name) || !says(letter, name),
          'An outcome is without the name of a company of the group.',
          name,
        ),
      ),
  },
  {
    id: 'pending-as-nothing',
    complaint: 'incomplete',
    cites: ['AFF-1'],
    check: (letter) => {
      const waiting = new Set(pendingIn(letter).map(({ controller }) => controller));
      return [...waiting]
        .filter((name) => saysNothing(letter, name))
        .flatMap((name) =>
          faultIf(true, 'A company that has not answered completely is said to have nothing.', name),
        );
    },
  },
  {
    id: 'pending-unnamed',
    complaint: 'incomplete',
    cites: ['AFF-1', 'REF-1'],
    letters: ['answer', 'decision', 'supplement'],
    check: (letter) =>
      pendingIn(letter).flatMap(({ controller, store }) =>
        faultIf(
          !says(letter, controller) || !says(letter, store),
          'A store that has not answered is not named as missing.',
          `${controller}: ${store}`,
        ),
      ),
  },
  {
    id: 'processor-as-nothing',
    complaint: 'incomplete',
    cites: ['PRO-1'],
    check: (letter) =>
      letter.registry.controllers
        .filter(({ stores }) => stores.length > 0 && stores.every(({ role }) => role === 'processor'))
        .filter(({ name }) => saysNothing(letter, name))
        .flatMap(({ name }) =>
          faultIf(true, 'A company that keeps data for clients only is said to have nothing.', name),
        ),
  },
  {
    id: 'referral-missing',
    complaint: 'incomplete',
    cites: ['PRO-1'],
    letters: ['answer', 'nothing-found'],
    check: ({ content, registry, request }) => {
      const said = saidIn(content).filter(({ right }) => right === 'access');
      if (said.length === 0) return [];
      return registry.controllers
        .filter(({ name }) => request === undefined || request.controllers.includes(name))
        .filter(({ stores }) => stores.some(({ role }) => role === 'processor'))
        .filter(({ name }) => !said.some((row) => row.controller === name && row.is === 'referred'))
        .flatMap(({ name }) =>
          faultIf(true, 'A company keeps data for clients, and the letter does not refer to them.', name),
        );
    },
  },
];

/** The rights that a letter itself says were asked for. */
const named = ({ content }: Checked): readonly Right[] => ('rights' in content ? (content.rights ?? []) : []);

function settledIn(letter: Checked): ReadonlySet<Right> {
  const { content, words } = letter;
  if (content.letter === 'refusal') return new Set(content.rights ?? ['access']);
  const others = 'elsewhere' in content ? (content.elsewhere ?? []) : [];
  // Another letter tells of it, and this one says so.
  const told = others.filter((one) =>
    says(letter, words.answer.elsewhere[one.told](words.request.name[one.right])),
  );
  return new Set([...saidIn(content), ...told].map(({ right }) => right));
}

function companiesIn({ content }: Checked): readonly string[] {
  switch (content.letter) {
    case 'marketing-stopped':
      return content.controllers;
    case 'referral':
    case 'recipients-notice':
      return [content.controller];
    case 'supplement':
      return content.stores.map(({ controller }) => controller);
    default:
      return [...new Set(saidIn(content).map(({ controller }) => controller))];
  }
}

/** Stores that have not answered, by the case or by the letter itself. */
function pendingIn({ content, request }: Checked): readonly { controller: string; store: string }[] {
  const open = 'open' in content ? content.open : [];
  const rows = 'outcomes' in content ? (content.outcomes ?? []) : [];
  const inRows = rows.flatMap(({ controller, outcome }) =>
    outcome.is === 'pending' ? outcome.stores.map((store) => ({ controller, store })) : [],
  );
  return [...open, ...inRows, ...(request?.pending ?? [])];
}

/** By the content, or by the words of the letter, whoever changed them. */
function saysNothing(letter: Checked, name: string): boolean {
  const { content, words } = letter;
  return (
    saidIn(content).some((row) => row.controller === name && row.is === 'nothing') ||
    says(letter, words.answer.company.nothing(name)) ||
    says(letter, words.outcomes.at(name, words.outcomes.nothing))
  );
}
