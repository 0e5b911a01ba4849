import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Controller } from '#contracts/registry.ts';
import { loadRegistry } from '#registry/load.ts';
import { importFides } from '../../scripts/connect/fides.ts';
import { OTHER_REGISTRY } from '../registry/other-group.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function rootWith(registry: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'fides-'));
  roots.push(root);
  cpSync(registry, path.join(root, 'registry'), { recursive: true });
  return root;
}

type Given = { readonly store?: string; readonly registry?: string };

/** Imports one dataset file, and reads what was written as the group would. */
function imported(yaml: string, { store, registry = 'registry' }: Given = {}) {
  const root = rootWith(registry);
  const file = path.join(root, 'garden.yml');
  writeFileSync(file, yaml);
  const { written, open } = importFides({ files: [file], company: 'garden', store, root });
  const { controllers } = loadRegistry(path.join(root, 'registry'));
  const garden = controllers.find(({ id }) => id === 'garden');
  if (garden === undefined) throw new Error('no company was written');
  return { garden, open, root, written };
}

/** A faulty or useless file: what it says instead. */
const refusal = (yaml: string) => () => imported(yaml);

function tablesOf({ stores: [store] }: Controller) {
  return store?.connector.kind === 'postgresql' ? (store.connector.tables ?? []) : [];
}

/** One dataset of these collections, which begin on line 5. */
const dataset = (collections: string): string => `dataset:
  - fides_key: garden_centre
    name: Garden centre
    collections:
${collections.replace(/^\n/, '')}`;

const MEMBERS = `
      - name: members
        fields:
          - name: member_id
            data_categories: [user.unique_id]
            fides_meta: { primary_key: true }
          - name: mail
            data_categories: [user.contact.email]
            fides_meta: { identity: email }
          - name: full_name
            data_categories: [user.name]
`;

describe('a dataset of Fides', () => {
  it.each([
    ['the shipped group', 'registry'],
    ['a group of two languages', OTHER_REGISTRY],
  ])('becomes a data map that %s takes', (_, registry) => {
    const { garden } = imported(dataset(MEMBERS), { registry });
    expect(garden.stores).toMatchObject([{ id: 'garden-centre', accepts: ['email', 'name'] }]);
    expect(tablesOf(garden)).toMatchObject([
      {
        category: 'members',
        table: 'members',
        key: 'member_id',
        fields: { memberId: 'member_id', mail: 'mail', fullName: 'full_name' },
        identifiers: { email: 'mail', name: 'full_name' },
      },
    ]);
  });

  it('is what the JSON Schema of data maps wants', () => {
    const { root, written } = imported(dataset(MEMBERS));
    const schema = z.fromJSONSchema(JSON.parse(readFileSync('registry/data-map.schema.json', 'utf8')));
    const map = readFileSync(path.join(root, written[0] ?? ''), 'utf8');
    expect(schema.safeParse(parse(map)).error).toBeUndefined();
  });

  it('says each field in the words of its category, in every language', () => {
    const { garden } = imported(dataset(MEMBERS));
    expect(garden.stores[0]?.categories[0]?.fields['mail']).toEqual({
      nl: 'Uw e-mailadres',
      fr: 'Votre adresse e-mail',
      de: 'Ihre E-Mail-Adresse',
      en: 'Your e-mail address',
    });
  });

  it('takes the name that it is given, and the schema that the dataset names', () => {
    const yaml = dataset(MEMBERS).replace(
      '    name: Garden centre\n',
      '    fides_meta: { namespace: { schema: shop } }\n',
    );
    const { garden } = imported(yaml, { store: 'people' });
    expect(garden.stores[0]?.id).toBe('people');
    expect(tablesOf(garden)[0]?.table).toBe('shop.members');
  });

  it('marks as placeholders what no dataset knows, and lists it beside the map', () => {
    const { garden, open, root, written } = imported(dataset(MEMBERS));
    expect(garden.stores[0]?.retention.en).toBe('retention (TO WRITE)');
    expect(garden.stores[0]?.retention.nl).toBe('retention (NOG TE SCHRIJVEN)');
    const list = readFileSync(path.join(root, written[1] ?? ''), 'utf8');
    expect(list.trim().split('\n')).toEqual(open);
    expect(open.join('\n')).toContain('registry/garden.yaml: connector.kind: a dataset does not say');
  });

  it('asks for what it says of keeping and of other countries in our own terms', () => {
    const yaml = dataset(MEMBERS).replace(
      '    collections:',
      '    retention: two seasons\n    third_country_transfers: [USA]\n    collections:',
    );
    const { garden, open } = imported(yaml);
    expect(garden.stores[0]?.retention.en).toBe('two seasons (TO WRITE)');
    expect(open).toContainEqual(
      expect.stringMatching(/^garden\.yml:5: dataset\[0\]\.third_country_transfers: add to transfers .* USA/),
    );
  });
});

describe('references', () => {
  const visits = (reference: string): string => `${MEMBERS}
      - name: visits
        fields:
          - name: visit_no
            fides_meta: { primary_key: true }
          - name: visitor
            fides_meta: { references: [${reference}] }
          - name: bought
            data_categories: [user.behavior.purchase_history]
`;

  it.each([
    ['from there', '{ dataset: garden_centre, field: members.member_id, direction: from }'],
    ['either way', '{ dataset: garden_centre, field: members.member_id }'],
  ])('join a table to the one in which people are found (%s)', (_, reference) => {
    const { garden } = imported(dataset(visits(reference)));
    expect(tablesOf(garden)[1]).toMatchObject({
      category: 'visits',
      owner: { table: 'members', key: 'visitor', pointsTo: 'member_id' },
      identifiers: { email: 'owner.mail', name: 'owner.full_name' },
    });
  });

  it('join also where the other table says that it leads here', () => {
    const yaml = dataset(visits('')).replace(
      'fides_meta: { primary_key: true }',
      'fides_meta: { primary_key: true, references: [{ dataset: garden_centre, field: visits.visitor, direction: to }] }',
    );
    expect(tablesOf(imported(yaml).garden)[1]).toMatchObject({
      owner: { table: 'members', key: 'visitor', pointsTo: 'member_id' },
    });
  });

  it('by which people may share a record are named and not joined, as erasing would take it from all of them', () => {
    const yaml = dataset(`${MEMBERS}
          - name: plot
            fides_meta: { references: [{ dataset: garden_centre, field: plots.plot_no, direction: to }] }
      - name: plots
        fields:
          - name: plot_no
            data_categories: [user.location]
            fides_meta: { primary_key: true }
`);
    const { garden, open } = imported(yaml);
    expect(tablesOf(garden).map(({ category }) => category)).toEqual(['members']);
    expect(open.join('\n')).toMatch(
      /collections\[1\]: not joined to members by plot: it is not its primary key/,
    );
  });

  it('to a second table of people are named: only one is joined', () => {
    const yaml = dataset(`${MEMBERS}
      - name: staff
        fields:
          - name: staff_no
            fides_meta: { primary_key: true }
          - name: mail
            fides_meta: { identity: email }
      - name: advice
        fields:
          - name: asked_by
            fides_meta: { references: [{ dataset: garden_centre, field: members.member_id, direction: from }] }
          - name: given_by
            fides_meta: { references: [{ dataset: garden_centre, field: staff.staff_no, direction: from }] }
          - name: words
            data_categories: [user.content]
`);
    const { garden, open } = imported(yaml);
    expect(tablesOf(garden)[2]?.owner).toEqual({ table: 'members', key: 'asked_by', pointsTo: 'member_id' });
    expect(open.join('\n')).toMatch(/collections\[2\]: its records belong to staff too/);
  });

  it('do not join towards the records that a table itself leads to', () => {
    const { garden, open } = imported(
      dataset(visits('{ dataset: garden_centre, field: members.member_id, direction: to }')),
    );
    expect(tablesOf(garden).map(({ category }) => category)).toEqual(['members']);
    expect(open.join('\n')).toMatch(/collections\[1\]: left out: neither an identity/);
  });

  it.each([
    [
      'another database',
      '{ dataset: post_office, field: people.id, direction: from }',
      'lies in post_office',
    ],
    [
      'the inside of a structure',
      '{ dataset: garden_centre, field: members.card.no, direction: from }',
      'is no column of a table',
    ],
  ])('into %s are named with their line', (_, reference, advice) => {
    const { open } = imported(dataset(visits(reference)));
    expect(open).toContainEqual(
      expect.stringMatching(new RegExp(`^garden\\.yml:\\d+: .*fields\\[1\\].*${advice}`)),
    );
  });

  it('two tables away from the person are left out, with what to write', () => {
    const { garden, open } = imported(
      dataset(`${visits('{ dataset: garden_centre, field: members.member_id, direction: from }')}
      - name: visit_lines
        fields:
          - name: visit
            fides_meta: { references: [{ dataset: garden_centre, field: visits.visit_no, direction: from }] }
          - name: remark
            data_categories: [user.content]
`),
    );
    expect(tablesOf(garden)).toHaveLength(2);
    expect(open).toContainEqual(
      expect.stringMatching(/collections\[2\]: left out: it leads to visits, .* make a view/),
    );
  });
});

describe('identities', () => {
  it('of several kinds all search the store', () => {
    const { garden } = imported(
      dataset(`${MEMBERS}
          - name: mobile
            data_categories: [user.contact.phone_number]
            fides_meta: { identity: phone_number }
`),
    );
    expect(tablesOf(garden)[0]?.identifiers).toEqual({ name: 'full_name', email: 'mail', phone: 'mobile' });
  });

  it('make a store each where tables are searched by other ones', () => {
    const { garden } = imported(
      dataset(`${MEMBERS}
      - name: calls
        fields:
          - name: call_id
            fides_meta: { primary_key: true }
          - name: caller
            data_categories: [user.contact.phone_number]
            fides_meta: { identity: phone_number }
`),
    );
    expect(garden.stores.map(({ id, accepts }) => [id, accepts])).toEqual([
      ['garden-centre', ['email', 'name']],
      ['garden-centre-by-phone', ['phone']],
    ]);
  });

  it('of one kind twice, or of a kind that is none of ours, are for a person to decide', () => {
    const { garden, open } = imported(
      dataset(`${MEMBERS}
          - name: second_mail
            data_categories: [user.contact.email]
            fides_meta: { identity: email }
          - name: card_no
            data_categories: [user.unique_id]
            fides_meta: { identity: loyalty_id }
`),
    );
    expect(tablesOf(garden)[0]?.identifiers.email).toBe('mail');
    expect(open.join('\n')).toMatch(/fields\[3\]: a record is searched by one email, and that is mail/);
    expect(open.join('\n')).toMatch(/fields\[4\]: the identity loyalty_id .*customerNo: card_no/);
  });

  it('are not guessed from two columns with a name', () => {
    const { garden, open } = imported(
      dataset(`${MEMBERS}
          - name: heir
            data_categories: [user.name]
`),
    );
    expect(garden.stores[0]?.accepts).toEqual(['email']);
    expect(open.join('\n')).toContain('name stands in several columns, or in a part (full_name, heir)');
  });
});

describe('what has no counterpart', () => {
  const withField = (field: string): string => dataset(`${MEMBERS}${field.replace(/^\n/, '')}`);

  it('a structure is shown whole, and an identity inside it is named', () => {
    const { garden, open } = imported(
      withField(`
          - name: household
            fields:
              - name: partner
                fields:
                  - name: mail
                    data_categories: [user.contact.email]
                    fides_meta: { identity: email }
`),
    );
    expect(tablesOf(garden)[0]?.fields).toMatchObject({ household: 'household::text' });
    expect(open.join('\n')).toMatch(
      /fields\[3\]: household\.partner\.mail identifies by email inside a structure/,
    );
  });

  it('a category that is not known takes the nearest above it, or a placeholder', () => {
    const { garden, open } = imported(
      withField(`
          - name: allotment
            data_categories: [user.location.plot]
          - name: slugs_seen
            data_categories: [garden.pests]
`),
    );
    const fields = garden.stores[0]?.categories[0]?.fields ?? {};
    expect(fields['allotment']?.en).toBe('Where you were');
    expect(fields['slugsSeen']?.en).toBe('slugs_seen (TO WRITE)');
    expect(open.join('\n')).toMatch(
      /garden\.yml:17: .*: write what slugsSeen is: garden\.pests has no counterpart/,
    );
  });

  it('passwords and data of the system are left out; special categories are named', () => {
    const { garden, open } = imported(
      withField(`
          - name: secret_word
            data_categories: [user.authorization.password]
          - name: row_version
            data_categories: [system.operations]
          - name: pollen_allergy
            data_categories: [user.health.condition]
`),
    );
    expect(Object.keys(tablesOf(garden)[0]?.fields ?? {})).toEqual([
      'memberId',
      'mail',
      'fullName',
      'pollenAllergy',
    ]);
    expect(open.join('\n')).toMatch(/fields\[3\]: a secret of access, left out/);
    expect(open.join('\n')).toMatch(/the system’s own: row_version;/);
    expect(open.join('\n')).toMatch(/fields\[5\]: a special category/);
  });

  it('a column or a table that no quotes can hold never becomes part of SQL', () => {
    const { garden, open } = imported(
      dataset(`${MEMBERS}
          - name: 'mail"; drop table members'
            data_categories: [user.contact.email]
      - name: 'Members"; --'
        fields:
          - name: mail
            fides_meta: { identity: email }
`),
    );
    expect(JSON.stringify(tablesOf(garden))).not.toMatch(/drop|--/);
    expect(open.join('\n')).toMatch(/fields\[3\]: a dot, a colon or a quotation mark/);
    expect(open.join('\n')).toMatch(/collections\[1\]: no name of a table/);
  });

  it('a table without one primary key gets a placeholder that no table has', () => {
    const { garden, open } = imported(dataset(MEMBERS.replace('fides_meta: { primary_key: true }', '')));
    expect(tablesOf(garden)[0]?.key).toBe('key_to_write');
    expect(open.join('\n')).toMatch(/collections\[0\]: no primary key is known/);
  });
});

describe('a file that cannot be used', () => {
  it('says the line of a fault of the YAML', () => {
    expect(refusal('dataset:\n  - fides_key: [x\n')).toThrow(/No YAML.*\n +garden\.yml:3: /);
  });

  it('says the line and the field of a fault of the dataset', () => {
    expect(refusal(dataset(MEMBERS.replace('name: members', 'nmae: members')))).toThrow(
      /garden\.yml:5: dataset\[0\]\.collections\[0\]\.name: add name: write a text/,
    );
  });

  it('is refused where nobody can be found in it', () => {
    expect(refusal(dataset(MEMBERS.replace('identity: email', 'identity: loyalty_id')))).toThrow(
      /In no collection a person can be found/,
    );
  });

  it('is named where it is not there, and what is there is not written over', () => {
    const root = rootWith('registry');
    const file = path.join(root, 'garden.yml');
    const run = (company: string) => importFides({ files: [file], company, store: undefined, root });
    expect(() => run('garden')).toThrow(/there is no such file/);
    writeFileSync(file, dataset(MEMBERS));
    expect(() => run('offitel')).toThrow(/registry\/offitel\.yaml: is there already/);
    expect(() => run('../x')).toThrow(/small letters/);
  });

  it('is refused where two stores would have one name', () => {
    const twice = dataset(MEMBERS) + dataset(MEMBERS).replace('dataset:\n', '');
    expect(refusal(twice)).toThrow(/Two stores would be called garden-centre/);
  });
});
