import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Fixture } from '#connect/conformance/index.ts';
import type { Controller } from '#contracts/registry.ts';
import { declaredTables } from '#registry/connectors/declared-tables.ts';
import { storeAt } from '#registry/connectors/postgresql.ts';
import { type Database, openDatabase } from '#registry/demo-data/services/postgres.ts';
import { loadRegistry } from '#registry/load.ts';
import { initFrom } from '../../scripts/connect/from-database.ts';
import { askAll } from '../registry/ask-all.ts';

/** A workshop that nobody made for us: names of three languages, keys of every kind, a table of nobody, pictures. */
const WORKSHOP = `
  create schema "Atelier";
  create table "Atelier".klanten (
    klant_id uuid primary key, voornaam text, "Achternaam" text, "E-mail" text, gsm_nummer text, geboortedatum date,
    "wachtwoord_hash" text, foto bytea, punten bigint);
  create table "Atelier".factures (
    numero serial primary key, client uuid references "Atelier".klanten (klant_id), montant numeric(24,6), le timestamptz);
  create table "Atelier".newsletter (email text primary key, name text, subscribed_on date);
  create table "Atelier".zwei_schluessel (jahr int, nr int, kunden_email text, bemerkung text, primary key (jahr, nr));
  create table "Atelier".prices (id serial primary key, article text, price int);
  create table "Atelier".vendu (facture int references "Atelier".factures (numero), article text, no serial primary key);
  insert into "Atelier".klanten values
    ('6f1c8f0e-5b0a-4f0e-9a43-3d1c1f6f0a01', 'Mira', 'Voorbeeld', 'Mira@Postvak.example', '0470 11 22 33', '1987-02-28', 'geheim', '\\x00', 9007199254740993),
    ('6f1c8f0e-5b0a-4f0e-9a43-3d1c1f6f0a02', 'An', 'Ander', 'an@postvak.example', null, null, 'geheim', null, 1);
  insert into "Atelier".factures (client, montant, le) values
    ('6f1c8f0e-5b0a-4f0e-9a43-3d1c1f6f0a01', 123456789012345678.250001, '2026-01-05T10:00Z'),
    ('6f1c8f0e-5b0a-4f0e-9a43-3d1c1f6f0a02', 1, '2026-01-05T10:00Z');
  insert into "Atelier".newsletter values ('mira@postvak.example', 'Mira Voorbeeld', '2026-01-05');`;

const dir = mkdtempSync(path.join(tmpdir(), 'init-from-'));
let database: Database;
let address: string;
let root: string;
let open: readonly string[];
let atelier: Controller;

beforeAll(async () => {
  database = await openDatabase({ dir: path.join(dir, 'database'), port: 0 });
  const { connectionString } = JSON.parse(database.addressOf('offitel/invoicing') ?? '{}');
  address = connectionString.replace('invoicing:', 'postgres:');
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(WORKSHOP);
  await client.end();
  root = rootIn('one');
  ({ open } = await initFrom({ name: 'atelier', address, root }));
  const found = loadRegistry(path.join(root, 'registry')).controllers.find(({ id }) => id === 'atelier');
  if (found === undefined) throw new Error('no company was written');
  atelier = found;
});
afterAll(async () => {
  await database?.close();
  rmSync(dir, { recursive: true, force: true });
});

function rootIn(name: string): string {
  const copy = path.join(dir, name);
  cpSync('registry', path.join(copy, 'registry'), { recursive: true });
  return copy;
}

function tableOf(category: string) {
  const tables = atelier.stores.flatMap(({ connector }) =>
    connector.kind === 'postgresql' ? (connector.tables ?? []) : [],
  );
  return tables.find((table) => table.category === category);
}

const saidOf = (table: string): string =>
  open.filter((line) => line.startsWith(`Atelier.${table}`)).join('\n');

describe('a data map from a database', () => {
  it('finds people by what the columns are called, in four languages', () => {
    expect(tableOf('klanten')).toMatchObject({
      table: 'Atelier.klanten',
      key: 'klant_id',
      identifiers: {
        email: 'E-mail',
        phone: 'gsm_nummer',
        name: ['voornaam', 'Achternaam'],
        birthDate: 'geboortedatum',
      },
    });
    expect(tableOf('zwei-schluessel')?.identifiers).toEqual({ email: 'kunden_email' });
  });

  it('joins by foreign keys', () => {
    expect(tableOf('factures')).toMatchObject({
      owner: { table: 'Atelier.klanten', key: 'client', pointsTo: 'klant_id' },
      fields: { montant: 'montant', le: 'le' },
    });
    expect(tableOf('factures')?.identifiers['name']).toEqual(['owner.voornaam', 'owner.Achternaam']);
  });

  it('gives a store of its own to what is searched by other identifiers', () => {
    const searched = atelier.stores.map(({ accepts, categories }) => [
      accepts,
      categories.map(({ id }) => id),
    ]);
    expect(searched).toEqual([
      [
        ['email', 'phone', 'name', 'birthDate'],
        ['factures', 'klanten'],
      ],
      [['email'], ['newsletter', 'zwei-schluessel']],
    ]);
  });

  it('leaves out passwords, pictures and what is of nobody, and says so', () => {
    expect(Object.values(tableOf('klanten')?.fields ?? {})).not.toContain('wachtwoord_hash');
    expect(Object.values(tableOf('klanten')?.fields ?? {})).not.toContain('foto');
    expect(saidOf('klanten.wachtwoord_hash')).toMatch(/a secret of access/);
    expect(saidOf('klanten.foto')).toMatch(/bytes are no text/);
    expect(saidOf('prices')).toMatch(/^Atelier\.prices: left out.*$/);
    expect(tableOf('prices')).toBeUndefined();
  });

  it('says where a person has to help: two keys, a person two tables away', () => {
    expect(tableOf('zwei-schluessel')?.key).toBe('key_to_write');
    expect(saidOf('zwei_schluessel')).toMatch(/a primary key of several columns \(jahr, nr\)/);
    expect(saidOf('vendu')).toMatch(/leads to Atelier\.factures.*make a view/);
  });

  it('tells in the reader’s words what is known, and marks what is not', () => {
    const [first] = atelier.stores;
    const customers = first?.categories.find(({ id }) => id === 'klanten');
    expect(customers?.fields['gsmNummer']?.de).toBe('Ihre Telefonnummer');
    expect(customers?.fields['punten']?.fr).toBe('punten (À ÉCRIRE)');
  });

  it('leaves a list of what is still to be said, and a fixture that the check takes', () => {
    const lookups = path.join(root, 'registry/lookups');
    const list = readFileSync(path.join(lookups, 'atelier.open.txt'), 'utf8');
    expect(list.trim().split('\n')).toEqual(open);
    const fixture = parse(readFileSync(path.join(lookups, 'atelier.fixture.yaml'), 'utf8'));
    expect(Fixture.parse(fixture)).toMatchObject({ controller: 'atelier', store: 'database' });
  });

  it('is deployed by nobody until all of that is written, by file and line', () => {
    const deployed = () => loadRegistry(path.join(root, 'registry'), { unwritten: 'refused' });
    expect(deployed).toThrow(/atelier\.yaml:\d+: enterpriseNumber: write the company’s own/);
    expect(deployed).toThrow(/atelier\.yaml:\d+: stores\[0\]\.retention\.de: write this text/);
    expect(deployed).toThrow(/stores\[1\]\.connector\.tables\[1\]\.key: write the primary key/);
  });

  it('shows no row: not a word of what stands in the tables', () => {
    const map = readFileSync(path.join(root, 'registry/atelier.yaml'), 'utf8');
    expect(map + open.join('\n')).not.toMatch(/Mira|geheim|0470|9007/);
  });

  it('answers as it stands, by every identifier and to the last digit', async () => {
    const pages = new Map<string, string>();
    const [{ accepts } = { accepts: [] }] = atelier.stores;
    const tables = ['klanten', 'factures'].flatMap((category) => tableOf(category) ?? []);
    const lookup = declaredTables(
      { controller: 'atelier', store: 'database', accepts, tables },
      {
        ...storeAt({ read: async () => address, forget: () => undefined }),
        putObject: async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body)),
        log: () => undefined,
      },
    );
    const { answers, items } = await askAll(
      { lookup, pages },
      {
        name: { value: 'Mira Voorbeeld', status: 'verified' },
        birthDate: { value: '1987-02-28', status: 'verified' },
      },
    );
    expect(answers.at(-1)?.outcome).toBe('found');
    expect(items.map(({ data }) => data)).toEqual([
      expect.objectContaining({ montant: '123456789012345678.250001' }),
      expect.objectContaining({ voornaam: 'Mira', punten: '9007199254740993' }),
    ]);
  });
});

describe('is refused', () => {
  const refused = (name: string, where: string, from = address) => {
    const fresh = existsSync(path.join(dir, where)) ? path.join(dir, where) : rootIn(where);
    const before = readdirSync(path.join(fresh, 'registry'), { recursive: true });
    const asked = initFrom({ name, address: from, root: fresh });
    return {
      asked,
      unchanged: () => expect(readdirSync(path.join(fresh, 'registry'), { recursive: true })).toEqual(before),
    };
  };

  it('where the name is none of a company', async () => {
    const { asked, unchanged } = refused('My Shop', 'two');
    await expect(asked).rejects.toThrow(/My Shop: write a name of small letters/);
    unchanged();
  });

  it('where the company is there already', async () => {
    const { asked, unchanged } = refused('atelier', 'one');
    await expect(asked).rejects.toThrow(/registry\/atelier\.yaml.*is there already; nothing was written/);
    unchanged();
  });

  it('where nobody listens, with what to do', async () => {
    const { asked, unchanged } = refused('atelier', 'two', 'postgresql://reader:secret@127.0.0.1:1/shop');
    await expect(asked).rejects.toThrow(/cannot be read \(StoreUnreachable\)\. \S/);
    await expect(asked).rejects.not.toThrow(/secret/);
    unchanged();
  });
});
