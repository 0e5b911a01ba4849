import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CaseEvent } from '#contracts/case-events.ts';
import { CATALOGUE, type FunctionEntry } from '#contracts/catalogue.ts';
import { CONSOLE_ROUTES, ROLES } from '#contracts/console-api.ts';
import { PORTAL_ROUTES } from '#contracts/portal-api.ts';
import { Wait } from '#contracts/steps.ts';
import { ENDS } from '#contracts/waits.ts';
import { ACCESS } from '../../infra/access.ts';
import { stores } from './synthesized.ts';

/** What documents repeat of the code is held to the code. */

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('the reference is what the code says (vitest -u writes it anew)', async () => {
  const catalogue: readonly (readonly [string, FunctionEntry])[] = Object.entries(CATALOGUE);
  const functions = catalogue.map(([name, { folder, trigger, timeoutSeconds, memoryMb }]) => {
    const access = Object.entries(ACCESS).find(([known]) => known === name)?.[1] ?? {};
    const may = Object.entries(access).map(([variable, how]) =>
      how === 'name' ? variable : `${variable} ${how}`,
    );
    return `| \`${folder}/${name}\` | ${trigger} | ${timeoutSeconds} s, ${memoryMb} MB | ${may.join(', ')} |`;
  });
  const events = CaseEvent.shape.facts.def.options.map(({ shape: { type, ...facts } }) => {
    const holds = Object.keys(facts).join(', ') || '–';
    return `| \`${type.def.values[0]}\` | ${holds} |`;
  });
  const waits = Wait.options.map((wait) => {
    const ending = Object.entries(ENDS).filter(([, ended]) => ended.some((one) => one === wait));
    return `| \`${wait}\` | ${ending.map(([event]) => `\`${event}\``).join(', ')} |`;
  });
  const routes = Object.entries(CONSOLE_ROUTES).map(([route, { for: may }]) => {
    const marks = ROLES.map((role) => (may.some((one) => one === role) ? 'yes' : '–'));
    return `| \`${route}\` | ${marks.join(' | ')} |`;
  });
  const reference = [
    '# Reference',
    '',
    'Written by `npx vitest run test/infra/documents.test.ts -u` from `contracts/` and `infra/access.ts`.',
    '',
    '## Functions',
    '',
    '| function | called by | limits | is told, and may |',
    '| --- | --- | --- | --- |',
    ...functions,
    '',
    '## Events of a case',
    '',
    'Each also has the case, its number, when, who, and the hash of the one before.',
    '',
    '| event | facts |',
    '| --- | --- |',
    ...events,
    '',
    '## Waits of the state machine',
    '',
    '| wait | ended by |',
    '| --- | --- |',
    ...waits,
    '',
    '## The console’s API',
    '',
    'For whom each route is. Whoever is in several groups may do what any of them may.',
    '',
    `| route | ${ROLES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(ROLES.length)}`,
    ...routes,
    '',
    '## The portal',
    '',
    'Without signing in.',
    '',
    ...PORTAL_ROUTES.map((route) => `- \`${route}\``),
    '',
  ].join('\n');

  await expect(reference).toMatchFileSnapshot(path.join(root, 'docs', 'reference.md'));
});

test('the architecture names every state of the definition, and no state that is gone', () => {
  const architecture = read('docs/architecture.md');
  const table = architecture.split('| state |')[1]?.split('\n\n')[0] ?? '';
  const named = new Set([...table.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name));

  expect([...named].toSorted()).toEqual(
    statesIn(JSON.parse(read('statemachines/request.asl.json'))).toSorted(),
  );
});

test('the cost guide counts the addresses of stores that there are', () => {
  const addresses = stores.filter(({ store }) =>
    ['postgresql', 'http'].includes(store.connector.kind),
  ).length;

  expect(read('docs/deploy.md')).toContain(`${addresses} × $0.40 | $${(addresses * 0.4).toFixed(2)} |`);
});

/** Names of states, of Maps inside too. */
function statesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'States' ? Object.keys(Object(inner)) : []),
    ...statesIn(inner),
  ]);
}

describe('links lead to files that are there', () => {
  test.each([
    'README.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/connect.md',
    'docs/deploy.md',
    'docs/operator-runbook.md',
    'docs/verify-a-package.md',
  ])('in %s', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to = '']) => to);
    const missing = links.filter(
      (to) => !statSync(path.join(root, path.dirname(document), to), { throwIfNoEntry: false }),
    );

    expect(missing).toEqual([]);
  });
});
