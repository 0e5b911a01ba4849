import { describe, expect, it } from 'vitest';
import { normalise } from '#connect/index.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { PEOPLE, person, STORES, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, PATIENT_MARK, recordsIn, recordsOf, withheldFrom } from '#registry/demo-data/records.ts';
import { tone } from '#registry/demo-data/tone.ts';

const everything = () => STORES.flatMap(recordsIn);
const sharing = (of: (somebody: (typeof PEOPLE)[number]) => string | null | undefined) =>
  [...Map.groupBy(PEOPLE, of)]
    .filter(([key, group]) => key && group.length > 1)
    .map(([, group]) => group.map(({ id }) => id));

describe('the people', () => {
  it('are two hundred, each with an id of their own', () => {
    expect(PEOPLE).toHaveLength(200);
    expect(new Set(PEOPLE.map(({ id }) => id)).size).toBe(200);
  });

  it('write in every language', () => {
    expect(new Set(PEOPLE.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
  });

  it('cannot be reached: reserved mail domains and numbers that nobody has', () => {
    const mails = PEOPLE.flatMap(({ email }) => email ?? []);
    const phones = PEOPLE.flatMap(({ phone }) => phone ?? []);
    expect(mails.filter((mail) => !/\.example$/i.test(mail))).toEqual([]);
    expect(phones.filter((phone) => !/^\+32 \d{1,2} 000 \d{2} \d{2}$/.test(phone))).toEqual([]);
  });

  it('are in a store only where something of theirs can lie', () => {
    const empty = PEOPLE.flatMap((somebody) => {
      const records = { ...recordsOf(somebody), ...withheldFrom(somebody) };
      return somebody.stores.filter((store) => !records[store]?.length).map((store) => [somebody.id, store]);
    });
    expect(empty).toEqual([]);
  });

  it('have homonyms that only the birth date tells apart, spelt alike or nearly', () => {
    const names = sharing(({ name }) => normalise('name', name));
    expect(names).toEqual(
      expect.arrayContaining([
        ['jan-1962', 'jan-1991', 'jan-2003'],
        ['anne-1978', 'anne-1999'],
        ['luc-father', 'luc-son'],
        ['zoe-with-trema', 'zoe-without-trema'],
      ]),
    );
  });

  it('have one pair of one name born on one day, who share nothing else', () => {
    expect(sharing(({ name, birthDate }) => `${normalise('name', name)} ${birthDate}`)).toEqual([
      ['an-genk', 'an-zele'],
    ]);
    const [one, other] = [person('an-genk'), person('an-zele')];
    expect([one.email, one.phone, one.customerNo, one.address]).not.toContain(undefined);
    expect(other).not.toMatchObject({ email: one.email });
    expect(other).not.toMatchObject({ phone: one.phone });
    expect(other).not.toMatchObject({ customerNo: one.customerNo });
  });

  it('have households and an office with one phone', () => {
    expect(sharing(({ phone }) => phone)).toEqual([
      ['luc-father', 'luc-son'],
      ['katrien', 'wim'],
      ['petra', 'dieter'],
      ['els-mother', 'tom-father', 'noa'],
      ['office-griet', 'office-joris'],
      ['flat-imran', 'flat-priya', 'flat-rhys'],
    ]);
  });

  it('have some of them with one mailbox', () => {
    expect(sharing(({ email }) => email && normalise('email', email))).toEqual([
      ['katrien', 'wim'],
      ['els-mother', 'tom-father', 'noa'],
      ['office-griet', 'office-joris'],
    ]);
  });

  it('share no customer number', () => {
    expect(sharing(({ customerNo }) => customerNo && normalise('customerNo', customerNo))).toEqual([]);
  });

  it('have mailboxes and customer numbers of which none is part of another’s, so that a search for one finds one', () => {
    const values = PEOPLE.flatMap(({ email, customerNo }) => [email ?? [], customerNo ?? []]).flat();
    const distinct = [...new Set(values.map((value) => value.toLowerCase()))];
    const parts = distinct.filter((value) =>
      distinct.some((other) => other !== value && other.includes(value)),
    );
    expect(parts).toEqual([]);
  });

  it.each([
    ['omar', ['phone']],
    ['phone-only-3', ['phone']],
    ['mail-only-1', ['email']],
    ['gerda', ['customerNo']],
    ['number-only-3', ['customerNo']],
    ['name-and-birth-date-only-3', ['name', 'birthDate']],
  ])('have %s, whose records hold nothing but %o', (id, kinds) => {
    const records = Object.values(recordsOf(person(id))).flat();
    expect([...new Set(records.flatMap(({ identifiers }) => Object.keys(identifiers)))]).toEqual(kinds);
  });

  it('have minors', () => {
    const minors = PEOPLE.filter(({ birthDate }) => birthDate > '2010');
    expect(minors.map(({ id }) => id)).toEqual([
      'noa',
      'lena',
      'milan',
      'ines-minor',
      'jonas-minor',
      'maisie-minor',
    ]);
  });

  it('have somebody whom no company knows', () => {
    expect([recordsOf(person('nobody')), withheldFrom(person('nobody'))]).toEqual([{}, {}]);
  });

  it('say of themselves what they have, claimed or verified', () => {
    expect(subjectOf(person('omar'), 'claimed')).toEqual({
      phone: { value: '+32 11 000 00 19', status: 'claimed' },
      name: { value: 'Omar Proefkens', status: 'claimed' },
      birthDate: { value: '1995-08-08', status: 'claimed' },
    });
  });
});

describe('the records', () => {
  it('are the same whenever they are made', () => {
    expect(everything()).toEqual(everything());
  });

  it('are the same on every machine', () => {
    const [profile] = recordsOf(person('ordinary-60'))['offitel/mijn-offitel'] ?? [];
    expect(profile).toMatchInlineSnapshot(`
      {
        "category": "profile",
        "data": {
          "address": "Proefstraat 3, 8000 Brugge",
          "birthDate": "1968-09-26",
          "customerNo": "KL-2015-00060",
          "customerSince": "2025-02-24",
          "email": "fien.verzinnens.60@postvak.example",
          "language": "nl",
          "name": "Fien Verzinnens",
          "phone": "+32 11 000 00 60",
        },
        "files": [],
        "id": "MO-402398",
        "identifiers": {
          "birthDate": "1968-09-26",
          "customerNo": "KL-2015-00060",
          "email": "fien.verzinnens.60@postvak.example",
          "name": "Fien Verzinnens",
          "phone": "+32 11 000 00 60",
        },
        "person": "ordinary-60",
        "record": "profile",
        "store": "offitel/mijn-offitel",
      }
    `);
  });

  it('have an id of their own in their store', () => {
    const names = everything().map((record) => `${record.store} ${record.category} ${itemId(record)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stand in every store, of fifteen people or more', () => {
    const known = (store: string) =>
      PEOPLE.filter(({ stores }) => stores.some((one) => one === store)).length;
    expect(STORES.filter((store) => known(store) < 15)).toEqual([]);
  });

  it('hold no identifier that their data do not come from', () => {
    const invented = everything().filter(({ person: id, identifiers }) => {
      const { name, formerName, birthDate, email, phone, customerNo } = person(id);
      const own = [name, formerName, birthDate, email, phone, customerNo];
      return Object.values(identifiers).some((value) => !own.includes(value));
    });
    expect(invented).toEqual([]);
  });

  it('hold a bank account that nobody can be paid on', () => {
    const accounts = recordsIn('offitel/invoicing').flatMap(({ data }) => data['account'] ?? []);
    expect(accounts.filter((account) => !String(account).startsWith('BE00 '))).toEqual([]);
  });

  it('hold addresses of the internet that are kept free for documentation (RFC 5737)', () => {
    const addresses = everything().flatMap(({ data }) => data['ipAddress'] ?? []);
    expect(
      addresses.filter((address) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(String(address))),
    ).toEqual([]);
  });

  it('are somebody’s: shown or withheld, never both', () => {
    const shown = PEOPLE.flatMap((somebody) => Object.values(recordsOf(somebody)).flat());
    const withheld = PEOPLE.flatMap((somebody) => Object.values(withheldFrom(somebody)).flat());
    expect(shown.length + withheld.length).toBe(everything().length);
    expect(JSON.stringify(shown.map(({ data }) => data))).not.toContain(PATIENT_MARK);
    expect(withheld.every(({ data }) => String(data['message']).includes(PATIENT_MARK))).toBe(true);
  });

  it('keep the old name of somebody who changed it', () => {
    const [contact] = recordsOf(person('sofie'))['memo-holding/business-contacts'] ?? [];
    expect(contact?.identifiers['name']).toBe('Sofie Schijnaerts');
  });

  it.each([
    ['markup', '<script>'],
    ['a formula', '=HYPERLINK('],
    ['a mark that turns the writing', '\u202e'],
    ['a way out of the folder', '../../../etc/Passwd'],
    ['ten thousand characters', 'A'.repeat(10_000)],
    ['the end of a query', "'); DROP TABLE customers;--"],
    ['what a template would fill in', '{{7*7}}'],
    ['letters that run from right to left', 'نموذج'],
    ['a line that would start a header', '\r\nBcc: '],
    ['a letter of two code units', '𝔐'],
  ])('hold %s', (_, content) => {
    const values = everything().flatMap(({ data, files }) => [
      ...Object.values(data),
      ...files.map(({ name }) => name),
    ]);
    expect(values.filter((value) => typeof value === 'string' && value.includes(content))).not.toEqual([]);
  });
});

describe('a recording', () => {
  it('is a WAV file of a few kilobytes', () => {
    const recorded = recordsIn('telewacht/call-recordings');
    const sounds = recorded.flatMap(({ files }) => files.map(({ body }) => Buffer.from(body)));
    expect(sounds.every((sound) => sound.toString('latin1', 0, 12).match(/^RIFF.{4}WAVE$/s))).toBe(true);
    expect(sounds.every((sound) => sound.readUInt32LE(4) === sound.length - 8)).toBe(true);
    expect(Math.max(...sounds.map(({ length }) => length))).toBeLessThan(4096);
  });

  it('is never longer than half a second', () => {
    expect(tone(440, 60_000).byteLength).toBe(44 + 4000);
  });
});
