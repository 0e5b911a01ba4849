import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRegistry, RegistryInvalid } from '#registry/load.ts';
import { OTHER_REGISTRY } from './other-group.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A group that answers in French and German, French first, with a text of one of its files replaced. */
function problemsOf(file: string, from: string, to: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  folders.push(folder);
  cpSync(OTHER_REGISTRY, folder, { recursive: true });
  const path = join(folder, file);
  const yaml = readFileSync(path, 'utf8');
  expect(yaml).toContain(from);
  writeFileSync(path, yaml.replace(from, to));
  try {
    loadRegistry(folder);
  } catch (error) {
    if (error instanceof RegistryInvalid) return error.problems;
    throw error;
  }
  return [];
}

describe('a group with some of the languages', () => {
  const { group, controllers } = loadRegistry(OTHER_REGISTRY);

  it('has its default language’s text in those that it does not answer in', () => {
    expect(controllers[0]?.stores[0]?.title).toEqual({
      nl: 'Réservations de voyages',
      fr: 'Réservations de voyages',
      de: 'Reisebuchungen',
      en: 'Réservations de voyages',
    });
    expect(group.authority.name.en).toBe(group.authority.name.fr);
  });

  it('may write more texts than it needs', () => {
    expect(
      problemsOf('mosella-velo.yaml', '      fr: Photos', '      en: Photos at the return\n      fr: Photos'),
    ).toEqual([]);
  });

  it('is told which text is missing, in words', () => {
    expect(problemsOf('mosella-velo.yaml', '      de: Fotos bei der Rückgabe des Fahrrads\n', '')).toEqual([
      'mosella-velo.yaml:12: stores[0].title.de: write the text in German (de), which group.yaml has among its languages',
    ]);
  });

  it('is told of its own language’s text once, not once for each that it would stand for', () => {
    expect(problemsOf('mosella-velo.yaml', '      fr: Photos au retour du vélo\n', '')).toEqual([
      expect.stringContaining('stores[0].title.fr: write the text in French (fr)'),
    ]);
  });

  it('is told of a text in a language that nobody writes letters in', () => {
    expect(problemsOf('mosella-velo.yaml', '      de: Fotos', '      lb: Fotoen\n      de: Fotos')).toEqual([
      'mosella-velo.yaml:13: stores[0].title.lb: no language that letters are written in: write one of nl, fr, de, en, or remove it',
    ]);
  });
});

describe('the list of languages', () => {
  it('has the default language in it', () => {
    expect(problemsOf('group.yaml', 'language: fr', 'language: en')).toContainEqual(
      expect.stringMatching(/^group\.yaml:\d+: languages: add en: the default language/),
    );
  });

  it('has each language once', () => {
    expect(problemsOf('group.yaml', '[fr, de]', '[fr, de, fr]')).toEqual([
      expect.stringMatching(/^group\.yaml:\d+: languages\[2\]: this language is already in the list/),
    ]);
  });

  it('has languages that letters are written in, and no other fault hides a wrong one', () => {
    expect(problemsOf('group.yaml', '[fr, de]', '[fr, lb]')).toEqual([
      expect.stringMatching(/^group\.yaml:\d+: languages\[1\]: write one of: nl, fr, de, en$/),
    ]);
  });
});
