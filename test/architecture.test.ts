import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, type FunctionEntry } from '#contracts/catalogue.ts';
import { STEPS } from '#contracts/steps.ts';
import { layerOf, mayLoad } from './architecture/layers.ts';
import { PRODUCTION, ROOT, type Source, sourcesOf, specifiersOf } from './architecture/sources.ts';

const production = sourcesOf(...PRODUCTION);
const below = (folder: string) => production.filter(({ file }) => file.startsWith(folder));
const catalogue: readonly (readonly [string, FunctionEntry])[] = Object.entries(CATALOGUE);
const handlerFiles = catalogue.map(([name, { folder }]) => `functions/${folder}/${name}.ts`);

/** Every line of every file that the pattern finds something in, as `file:line`. */
function linesWith(sources: readonly Source[], found: (line: string) => boolean): readonly string[] {
  return sources.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) => (found(line) ? `${file}:${at + 1}: ${line.trim()}` : [])),
  );
}

describe('the scanner', () => {
  test('sees every way in which a module loads another', () => {
    const text = [
      "import * as z from 'zod/mini';",
      "import data, { type A, b } from './a.ts';",
      "import type { C } from '#contracts/c.ts';",
      "import {\n  D,\n  E,\n} from '../d.ts';",
      "export * from './e.ts';",
      "export { F } from './f.ts';",
      "import './effect.ts';",
      "const g = await import('node:fs');",
      "let h: typeof import('./h.ts');",
      "const i = require('dynalite/db');",
    ].join('\n');

    expect(specifiersOf(text).toSorted()).toEqual(
      [
        'zod/mini',
        './a.ts',
        '#contracts/c.ts',
        '../d.ts',
        './e.ts',
        './f.ts',
        './effect.ts',
        'node:fs',
        './h.ts',
        'dynalite/db',
      ].toSorted(),
    );
  });

  test('reads the whole product', () => {
    expect(production.length).toBeGreaterThan(300);
    expect(production.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(250);
  });
});

describe('layers', () => {
  test('imports run downward only', () => {
    const upward = production.flatMap(({ file, imports }) => {
      const layer = layerOf(file);
      return imports
        .filter((target) => !mayLoad(layer, target))
        .map(
          (target) =>
            `${file} loads ${target}, which is not on the list of ${layer.folder}: ${layer.because}`,
        );
    });

    expect(upward).toEqual([]);
  });

  test.each([
    ['contracts/ids.ts', 'domain/clock/day.ts'],
    ['domain/case/decide.ts', 'node:fs'],
    ['domain/case/decide.ts', 'functions/platform/log.ts'],
    ['functions/lookup/ask-store.ts', 'functions/delivery/refuse.ts'],
    ['functions/lookup/ask-store.ts', 'infra/access.ts'],
    ['functions/platform/log.ts', 'functions/lookup/ask-store.ts'],
    ['connect/answer.ts', 'contracts/registry.ts'],
    ['registry/lookups/invoicing.ts', 'connect/answer.ts'],
    ['registry/load.ts', 'domain/registry/index.ts'],
    ['infra/app.ts', 'functions/platform/log.ts'],
    ['local/cloud/cloud.ts', 'contracts/ids.ts'],
    ['local/cloud/cloud.ts', '@aws-sdk/client-s3'],
    ['local/demo.ts', 'functions/platform/log.ts'],
    ['local/demo.ts', 'test/e2e/running-edition.ts'],
    ['web/console/src/main.tsx', 'functions/platform/log.ts'],
    ['web/console/src/main.tsx', 'node:fs'],
    ['web/publish/index-page.ts', 'contracts/console-api.ts'],
  ])('%s may not load %s', (file, target) => {
    expect(mayLoad(layerOf(file), target)).toBe(false);
  });

  test('every import of a file of ours names a file that is there', () => {
    const missing = production.flatMap(({ file, imports }) =>
      imports
        .filter((target) => /\.tsx?$/.test(target) && !existsSync(path.join(ROOT, target)))
        .map((target) => `${file} → ${target}`),
    );

    expect(missing).toEqual([]);
  });

  test('only the platform and the handlers themselves hold a client of AWS', () => {
    const elsewhere = below('functions/')
      .filter(({ file }) => !file.startsWith('functions/platform/') && !handlerFiles.includes(file))
      // Commands of the document client are plain descriptions; the case table is handed them and sends them.
      .flatMap(({ file, imports }) =>
        imports
          .filter((target) => target.startsWith('@aws-sdk/') && target !== '@aws-sdk/lib-dynamodb')
          .map((target) => `${file} loads ${target}`),
      );

    expect(elsewhere).toEqual([]);
  });

  test('the contract of lookups pulls in nothing but the ids', () => {
    const contract = below('contracts/').find(({ file }) => file === 'contracts/lookup.ts');

    expect(contract?.imports).toEqual(['zod', 'contracts/ids.ts']);
  });

  test('only what loads a bundle of the template loads a module by a name from outside', () => {
    const computed = linesWith(production, (line) =>
      /^(?!\s*(\*|\/\/)).*(?<!`)\bimport\((?!\s*['"`)])/.test(line),
    );

    expect(computed.map((found) => found.split(':')[0]).toSorted()).toEqual([
      'local/cloud/lambda/sandbox/load-handler.ts',
      'local/demonstration.ts',
      // A company's own file, on the machine of whoever wrote it.
      'scripts/connect/targets.ts',
    ]);
  });
});

describe('the catalogue', () => {
  test('names a file for each function, and the file exports the handler', () => {
    const without = handlerFiles.filter((file) => {
      const source = production.find((one) => one.file === file);
      return !source || !/^export const handler\b/m.test(source.text);
    });

    expect(without).toEqual([]);
  });

  test('knows every handler that is written', () => {
    const written = below('functions/').filter(({ text }) => /^export const handler\b/m.test(text));

    expect(written.map(({ file }) => file).toSorted()).toEqual(handlerFiles.toSorted());
  });

  test('gives each step a placeholder in the state machine and the shapes of its input and output', () => {
    const definition = readFileSync(path.join(ROOT, 'statemachines', 'request.asl.json'), 'utf8');
    const placeholders = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    const steps = catalogue.filter(([, { trigger }]) => trigger === 'step').map(([name]) => name);

    expect([...placeholders].toSorted()).toEqual(steps.map(pascal).toSorted());
    expect(Object.keys(STEPS).toSorted()).toEqual(steps.toSorted());
  });
});

describe('files', () => {
  test('hold one idea: none is longer than 250 lines, but for the words of a language', () => {
    const words = /\/(words|vocabulary|rights)-[a-z]{2}\.ts$/;
    const long = production.filter(
      ({ file, text }) => !words.test(file) && text.split('\n').length - 1 > 250,
    );

    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test('are named for the thing', () => {
    const nameless = production.filter(({ file }) =>
      /(?:^|[/.-])(?:utils?|helpers?|commons?|misc)(?:[/.-]|$)/.test(file),
    );

    expect(nameless.map(({ file }) => file)).toEqual([]);
  });

  test('owe nothing: no note of later work, no silenced check', () => {
    const owed = linesWith(production, (line) =>
      /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|expect-error|nocheck)|(?:biome|eslint)-(?:ignore|disable)/.test(
        line,
      ),
    );

    expect(owed).toEqual([]);
  });

  test('never switch the types off', () => {
    const comment = /^\s*(?:\*|\/\/|\/\*)/;
    const text = /'(?:[^'\\]|\\.)*'/g;
    const untyped = linesWith(
      production,
      (line) =>
        !comment.test(line) &&
        /\bas any\b|[:<|]\s*any\b(?=\s*[,;=)>[\]{|&]|$)/.test(line.replace(text, "''")),
    );

    expect(untyped).toEqual([]);
  });
});

/** `record-round` → `RecordRound`. */
function pascal(name: string): string {
  return name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
