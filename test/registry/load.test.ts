import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, day } from '#domain/clock/day.ts';
import { holidaysFrom } from '#domain/clock/holidays.ts';
import { loadRegistry, RegistryInvalid } from '#registry/load.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The shipped registry with one file changed. */
function changed(file: string, change: (yaml: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  folders.push(folder);
  cpSync('registry', folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

function problemsOf(folder: string): readonly string[] {
  try {
    loadRegistry(folder);
  } catch (error) {
    if (error instanceof RegistryInvalid) return error.problems;
    throw error;
  }
  return [];
}

const replaced = (file: string, from: string | RegExp, to: string) =>
  problemsOf(changed(file, (yaml) => yaml.replace(from, to)));

/** The file with the first such text of one store replaced. */
function inStore(yaml: string, id: string, from: string, to: string): string {
  const start = yaml.indexOf(`  - id: ${id}\n`);
  return yaml.slice(0, start) + yaml.slice(start).replace(from, to);
}

/** Where the shipped file has this text first. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join('registry', file), 'utf8').split('\n');
  return 1 + lines.findIndex((line) => line.includes(text));
}

describe('the shipped registry', () => {
  const { group, controllers } = loadRegistry('registry');

  it('gives the lead first, then the affiliates', () => {
    expect(controllers.map(({ id }) => id)).toEqual([
      'offitel',
      'memo-group',
      'memo-holding',
      'memo-medical',
      'offitel-medical',
      'telewacht',
      'uw-secretaresse',
    ]);
  });

  it('keeps the addresses as the policy spells them (O18)', () => {
    const streets = new Map<string, string>(
      controllers.map(({ id, address }) => [id, `${address.street} ${address.number}`]),
    );
    expect(streets.get('offitel')).toBe('Mieeënbroekstraat 33');
    expect(streets.get('offitel-medical')).toBe('Mieeënbroekstraat 33');
    expect(streets.get('telewacht')).toBe('Christine D\u2019Haenstraat 20');
  });

  it('lets two companies share a number (O1)', () => {
    const sharing = controllers.filter(({ enterpriseNumber }) => enterpriseNumber === '0456.419.543');
    expect(sharing.map(({ id }) => id)).toEqual(['telewacht', 'uw-secretaresse']);
  });

  it('names the authority of today (CMP-1)', () => {
    expect(group.authority).toMatchObject({
      address: 'Drukpersstraat 35, 1000 Brussel',
      email: 'contact@apd-gba.be',
      phone: '+32 2 274 48 00',
    });
  });

  it('has the ten legal holidays of every year (CLK-5)', () => {
    const nameOf = holidaysFrom(group.holidays);
    const days = (year: number) =>
      Array.from({ length: 365 }, (_, n) => addDays(day(`${year}-01-01`), n)).filter((one) => nameOf(one));
    expect([2018, 2025, 2026, 2030, 2099].map((year) => days(year).length)).toEqual([10, 10, 10, 10, 10]);
    expect(nameOf(day('2026-04-06'))).toBe('Paasmaandag');
    expect(nameOf(day('2027-05-07'))).toBeNull();
  });
});

describe('a fault is named by file, line and what to write', () => {
  it('a missing text', () => {
    expect(replaced('telewacht.yaml', /\n {6}en: Call recordings/, '')).toEqual([
      `telewacht.yaml:${lineOf('telewacht.yaml', '  title:') + 1}: stores[0].title.en: write the text in English (en), which group.yaml has among its languages`,
    ]);
  });

  it('a number where a text is due', () => {
    expect(replaced('telewacht.yaml', 'number: "20"', 'number: 20')).toEqual([
      expect.stringMatching(/^telewacht\.yaml:\d+: address\.number: write a text \(in quotes/),
    ]);
  });

  it('an identifier that the contract does not know', () => {
    expect(replaced('telewacht.yaml', '[email, phone, name]', '[email, fax]')).toEqual([
      `telewacht.yaml:${lineOf('telewacht.yaml', 'accepts:')}: stores[0].accepts[1]: write one of: email, phone, name, birthDate, customerNo`,
    ]);
  });

  it('more time for a question than a function of it has', () => {
    expect(replaced('telewacht.yaml', '    accepts:', '    seconds: 90\n    accepts:')).toEqual([
      expect.stringMatching(/^telewacht\.yaml:\d+: stores\[0\]\.seconds: /),
    ]);
  });

  it('a limit that would let nobody ask', () => {
    expect(replaced('telewacht.yaml', 'stores:', 'concurrency: 0\n\nstores:')).toEqual([
      expect.stringMatching(/^telewacht\.yaml:\d+: concurrency: /),
    ]);
  });

  it('a misspelt field that may be left out', () => {
    expect(replaced('offitel.yaml', '    automated:', '    automatd:')).toEqual([
      expect.stringMatching(
        /^offitel\.yaml:\d+: stores\[1\]\.automatd: unknown field: correct its name or remove it$/,
      ),
    ]);
  });

  it('YAML that cannot be read', () => {
    expect(replaced('group.yaml', 'prefix: OFF', 'prefix: "OFF')).toEqual([
      expect.stringMatching(/^group\.yaml:\d+: /),
    ]);
  });

  it('a field written twice', () => {
    expect(replaced('group.yaml', 'prefix: OFF', 'prefix: OFF\nprefix: OFF')).toEqual([
      expect.stringMatching(/^group\.yaml:6: .*unique/),
    ]);
  });

  it('an address of mail that is none', () => {
    expect(replaced('group.yaml', 'answers: gdpr@Offitel.be', 'answers: gdpr')).toEqual([
      expect.stringMatching(/^group\.yaml:\d+: mailboxes\.answers: write it as an e-mail address$/),
    ]);
  });

  it('several at once, so that one run suffices', () => {
    const folder = changed('telewacht.yaml', (yaml) =>
      yaml.replace('kind: s3', 'kind: tape').replace('mandate: assumed', 'mandate: 1'),
    );
    expect(problemsOf(folder)).toHaveLength(2);
  });
});

describe('a typical mistake is answered with what to write', () => {
  it.each([
    [
      'a kind of store that there is not',
      'kind: s3',
      'kind: tape',
      'connector.kind: write one of: dynamodb, s3, ',
    ],
    [
      'a kind misspelt as a field',
      'kind: s3',
      'kinds: s3',
      'connector.kind: add kind: write one of: dynamodb, s3, ',
    ],
    ['a role of one’s own', 'role: controller', 'role: owner', 'role: write one of: controller, processor'],
    ['a list left open', 'transfers: []', 'transfers:', 'transfers: write a list, each line with a -'],
    ['a word for a truth', 'portable: false', 'portable: "no"', 'portable: write true or false'],
    ['a singular', '    recipients:', '    recipient:', 'recipients: add recipients: write a list'],
    ['and what was meant', '    recipients:', '    recipient:', 'or is it what recipient was meant to be?'],
    [
      'a country in words',
      'country: LU',
      'country: Luxembourg',
      'write 2 characters: the code of the country',
    ],
    ['a letter left out', '  postcode: ', '  postcod: ', 'or is it what postcod was meant to be?'],
    [
      'an id with spaces',
      '- id: call-recordings',
      '- id: Call Recordings',
      'write it as a short name of small letters',
    ],
    [
      'a text in no language',
      '    retention:',
      '    retention: 3 jaar\n    other:',
      'by language, nl: … and fr: …',
    ],
    [
      'nothing in a list',
      '    purposes:',
      '    purposes: []\n    other:',
      'purposes: write at least 1 of them',
    ],
    ['a tab', 'id: telewacht', '\tid: telewacht', 'Tabs are not allowed'],
    ['yes for a mandate', 'mandate: assumed', 'mandate: yes', 'mandate: write one of: given, assumed, none'],
    [
      'a mailbox that is none',
      'email: ',
      'email: info at telewacht # ',
      'email: write it as an e-mail address',
    ],
  ])('%s', (_, from, to, advice) => {
    expect(replaced('telewacht.yaml', from, to).join('\n')).toMatch(/^telewacht\.yaml:\d+: /);
    expect(replaced('telewacht.yaml', from, to).join('\n')).toContain(advice);
  });
});

describe('across files', () => {
  it('the lead is one of the companies', () => {
    expect(replaced('group.yaml', 'lead: offitel', 'lead: offitel-group')).toEqual([
      expect.stringMatching(/^group\.yaml:9: lead: write the id of a company of this folder: memo-group, /),
    ]);
  });

  it('a holiday is listed once', () => {
    const bridge = '{ day: 2030-05-02, name: Brugdag }';
    expect(replaced('group.yaml', 'holidays:\n', `holidays:\n  days: [${bridge}, ${bridge}]\n`)).toEqual([
      expect.stringContaining('already in the list'),
    ]);
  });

  it('a file is named after its company', () => {
    expect(replaced('telewacht.yaml', 'id: telewacht', 'id: televakt')).toEqual([
      'telewacht.yaml:3: id: name the file televakt.yaml, or the company after it',
    ]);
  });

  it('an enterprise number has the right check digits', () => {
    expect(
      replaced('offitel.yaml', 'enterpriseNumber: 0458.399.630', 'enterpriseNumber: 0458.399.631'),
    ).toEqual([expect.stringMatching(/^offitel\.yaml:\d+: enterpriseNumber: write ten digits/)]);
  });

  it('a store has an id of its own within its company', () => {
    expect(replaced('offitel.yaml', '- id: newsletter', '- id: mijn-offitel')).toEqual([
      expect.stringMatching(/stores\[1\]\.id: give it an id that no other store/),
    ]);
  });

  it('a category has an id of its own within its store', () => {
    expect(replaced('offitel.yaml', '- id: reading', '- id: subscription')).toEqual([
      expect.stringMatching(/stores\[1\]\.categories\[1\]\.id: give it an id that no other category/),
    ]);
  });

  it('a database of which nothing is said has a lookup', () => {
    expect(replaced('telewacht.yaml', '    lookup: call-records\n', '')).toEqual([
      expect.stringMatching(/^telewacht\.yaml:\d+: stores\[1\]: add connector\.tables: .*or lookup/),
    ]);
  });

  it('a lookup exists', () => {
    expect(replaced('telewacht.yaml', 'lookup: call-records', 'lookup: ../load')).toEqual([
      expect.stringMatching(/lookup: there is no lookups\/\.\.\/load\.ts; there are: call-records, /),
    ]);
  });

  it('a store of the company’s own can be searched', () => {
    expect(replaced('telewacht.yaml', '[email, phone, name]', '[]')).toEqual([
      expect.stringMatching(/accepts: write at least one identifier/),
    ]);
  });

  it.each([
    [
      'human',
      'camera-images',
      '[name, email, phone]',
      '[email, phone]',
      'add name: whoever searches by hand',
    ],
    [
      'http',
      'offitelafspraken',
      '[email, phone, name, customerNo]',
      '[name]',
      'add email, phone or customerNo',
    ],
    ['postgresql', 'invoicing', '[email, name, customerNo]', '[name]', 'add email, phone or customerNo'],
    ['dynamodb', 'newsletter', '[email, name]', '[birthDate]', 'add email, phone or customerNo'],
  ])('a store of kind %s is told enough to find anybody', (_, id, from, to, advice) => {
    const folder = changed('offitel.yaml', (yaml) => inStore(yaml, id, `accepts: ${from}`, `accepts: ${to}`));
    expect(problemsOf(folder)).toEqual([expect.stringContaining(`accepts: ${advice}`)]);
  });

  it('a bucket is searched by what it has an index of', () => {
    expect(replaced('telewacht.yaml', '[email, phone, name]', '[customerNo, name]')).toEqual([
      expect.stringMatching(/^telewacht\.yaml:\d+: stores\[0\]\.accepts: add email or phone: a bucket/),
    ]);
  });

  it.each(['offitelweb', 'offitelafspraken'])('%s has a lookup too', (id) => {
    const folder = changed('offitel.yaml', (yaml) => inStore(yaml, id, `    lookup: ${id}\n`, ''));
    expect(problemsOf(folder)).toEqual([
      expect.stringMatching(
        /^offitel\.yaml:\d+: stores\[\d\]: add connector\.(tables|endpoints): .*or lookup/,
      ),
    ]);
  });

  it('a store kept for a client is not asked (PRO-1)', () => {
    const folder = changed('memo-medical.yaml', (yaml) =>
      yaml.replace('accepts: []', 'accepts: [name]\n    lookup: call-notes'),
    );
    expect(problemsOf(folder)).toEqual([
      expect.stringMatching(/lookup: remove it: a store kept for a client is never asked \(PRO-1\)/),
      expect.stringMatching(/accepts: write \[\]/),
    ]);
  });

  it('legitimate interest is not portable (POR-1)', () => {
    expect(replaced('telewacht.yaml', 'portable: false', 'portable: true')).toEqual([
      expect.stringMatching(/portable: write false: only data on consent or contract/),
    ]);
  });

  it('a recipient outside the EEA has a transfer with a safeguard', () => {
    expect(replaced('telewacht.yaml', 'country: LU', 'country: US')).toEqual([
      expect.stringMatching(/recipients\[0\]\.country: outside the EEA: add the transfer/),
    ]);
  });
});

it('says everything in the error’s message too, one fault a line', () => {
  const folder = changed('group.yaml', (yaml) => yaml.replace('prefix: OFF', 'prefix: off'));
  expect(() => loadRegistry(folder)).toThrow(
    /^The registry cannot be used:\n {2}group\.yaml:5: prefix: write it as /,
  );
});
