import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Registry } from '#contracts/registry.ts';
import { type Tree, tracesOfShippedGroup, treeOfOtherGroup } from '../registry/other-group.ts';

/** Another group takes the product: two companies, other languages, another country. Only `registry/` is replaced. */

let tree: Tree;
let templates: readonly { readonly Type: string; readonly Properties?: Record<string, unknown> }[];

beforeAll(() => {
  tree = treeOfOtherGroup();
  // As `npm run synth` does it there; what goes wrong stands in the error.
  const { status, stderr } = spawnSync(process.execPath, [path.join('infra', 'app.ts')], {
    cwd: tree.root,
    env: { ...process.env, CDK_OUTDIR: path.join(tree.root, 'cdk.out') },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The other group cannot be synthesized:\n${stderr}`);
  templates = namesIn('cdk.out')
    .filter((name) => name.endsWith('.template.json'))
    .flatMap((name) => Object.values(JSON.parse(read('cdk.out', name)).Resources));
});

afterAll(() => tree.remove());

const read = (...parts: readonly string[]) => readFileSync(path.join(tree.root, ...parts), 'utf8');
const namesIn = (...parts: readonly string[]) => readdirSync(path.join(tree.root, ...parts));
const bundles = () => namesIn('.local', 'bundles', 'functions');
/** What is written in a function's code, of the file beside it. */
const readers = () =>
  bundles().filter((name) =>
    namesIn('.local', 'bundles', 'functions', name).some(
      (file) =>
        file.endsWith('.mjs') && read('.local', 'bundles', 'functions', name, file).includes('registry.json'),
    ),
  );
const properties = (type: string) =>
  templates.flatMap(({ Type, Properties }) => (Type === type ? [Properties ?? {}] : []));

describe('its template', () => {
  test('has a function and a store for what each of its companies keeps', () => {
    const lookups = properties('AWS::Lambda::Function')
      .map(({ FunctionName }) => String(FunctionName))
      .filter((name) => name.startsWith('inzage-lookup-'));

    expect(lookups.toSorted()).toEqual([
      'inzage-lookup-mosella-reisen-bookings',
      'inzage-lookup-mosella-velo-return-photos',
    ]);
    expect(JSON.stringify(properties('AWS::DynamoDB::Table'))).toContain(
      'inzage-store-mosella-reisen-bookings',
    );
    expect(JSON.stringify(properties('AWS::S3::Bucket'))).toContain('mosella-velo-return-photos');
  });

  test('gives a store the time, and the questions at once, that its data map allows', () => {
    const limits = properties('AWS::Lambda::Function')
      .filter(({ FunctionName }) => String(FunctionName).startsWith('inzage-lookup-'))
      .map(({ FunctionName, Timeout, ReservedConcurrentExecutions }) => [
        FunctionName,
        Timeout,
        ReservedConcurrentExecutions,
      ]);

    expect(limits.toSorted()).toEqual([
      ['inzage-lookup-mosella-reisen-bookings', 20, 2],
      ['inzage-lookup-mosella-velo-return-photos', 60, undefined],
    ]);
  });

  test('takes mail for its addresses and sends from its own', () => {
    const [rule] = properties('AWS::SES::ReceiptRule');

    expect(rule).toMatchObject({
      Rule: { Recipients: ['datenschutz@mosella.example', 'vieprivee@mosella.example'] },
    });
    expect(JSON.stringify(templates)).toContain('"ses:FromAddress":"datenschutz@mosella.example"');
  });

  test('has nothing of the shipped group in it', () => {
    expect(tracesOfShippedGroup(JSON.stringify(templates))).toEqual([]);
  });
});

describe('its functions', () => {
  test('are given its registry, with a text for every language', () => {
    expect(readers().length).toBeGreaterThan(20);
    for (const name of readers()) {
      const { group, controllers } = Registry.parse(
        JSON.parse(read('.local', 'bundles', 'functions', name, 'registry.json')),
      );
      expect([group.name, controllers.map(({ id }) => id)]).toEqual([
        'Mosella',
        ['mosella-reisen', 'mosella-velo'],
      ]);
    }
  });

  test('are given it where they read it, and not the others: of thousands of stores it is large', () => {
    const given = bundles().filter((name) =>
      namesIn('.local', 'bundles', 'functions', name).includes('registry.json'),
    );

    expect(given).toEqual(readers());
    expect(given.length).toBeLessThan(bundles().length);
  });

  test('have nothing of the shipped group in their code or beside it', () => {
    const traces = bundles().flatMap((name) =>
      namesIn('.local', 'bundles', 'functions', name)
        .filter((file) => !file.endsWith('.map'))
        .flatMap((file) => tracesOfShippedGroup(read('.local', 'bundles', 'functions', name, file))),
    );

    expect(traces).toEqual([]);
  });
});
