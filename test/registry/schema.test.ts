import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { DESCRIPTIONS } from '#registry/descriptions.ts';
import { dataMapSchema, fieldsOf } from '#registry/schema.ts';

const FILE = path.resolve('registry/data-map.schema.json');
const maps = readdirSync('registry').filter((name) => name.endsWith('.yaml') && name !== 'group.yaml');
const read = (name: string) => readFileSync(path.join('registry', name), 'utf8');

describe('the JSON Schema of a data map', () => {
  it('is what the contract says (vitest -u writes it anew)', async () => {
    await expect(`${JSON.stringify(dataMapSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE);
  });

  it('has a sentence for every field, and for nothing else', () => {
    const told = fieldsOf(dataMapSchema());
    expect(Object.keys(DESCRIPTIONS).sort()).toEqual(told.toSorted());
  });

  it.each(maps)('accepts %s, which names it to editors', (name) => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(FILE, 'utf8')));
    expect(schema.safeParse(parse(read(name))).error).toBeUndefined();
    expect(read(name)).toMatch(/^# yaml-language-server: \$schema=\.\/data-map\.schema\.json\n/);
  });

  it.each([
    ['a misspelt field', 'legalForm:', 'legalfrom:'],
    ['an identifier that nobody knows', '[email, phone, name]', '[email, fax]'],
    ['a number where a text is due', 'number: "20"', 'number: 20'],
    ['a field that is missing', 'mandate: assumed\n', ''],
  ])('refuses %s', (_, from, to) => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(FILE, 'utf8')));
    const faulty = read('telewacht.yaml').replace(from, to);
    expect(faulty).not.toBe(read('telewacht.yaml'));
    expect(schema.safeParse(parse(faulty)).success).toBe(false);
  });
});
