import { describe, expect, it } from 'vitest';
import { normalise } from '#connect/index.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { PEOPLE, person, STORES, subjectOf } from '#local/demo-data/people.ts';
import { itemId, PATIENT_MARK, recordsIn, recordsOf, withheldFrom } from '#local/demo-data/records.ts';
import { tone } from '#local/demo-data/tone.ts';

const everything = () => STORES.flatMap(recordsIn);
const sharing = (of: (somebody: (typeof PEOPLE)[number]) => string | null | undefined) =>
  [...Map.groupBy(PEOPLE, of)]
    .filter(([key, group]) => key && group.length > 1)
    .map(([, group]) => group.map(({ id }) => id));

describe('the people', () => {
  it('are about fifty, each with an id of their own', () => {
    expect(PEOPLE).toHaveLength(50);
    expect(new Set(PEOPLE.map(({ id }) => id)).size).toBe(50);
  });

  it('write in every language', () => {
    expect(new Set(PEOPLE.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
  });

  it('cannot be reached: reserved mail domains and numbers that nobody has', () => {
    const mails = PEOPLE.flatMap(({ email }) => email ?? []);
    const phones = PEOPLE.flatMap(({ phone }) => phone ?? []);
    expect(mails.filter((mail) => !mail.endsWith('.example'))).toEqual([]);
    expect(phones.filter((phone) => !/^\+32 \d{1,2} 000 00 \d{2}$/.test(phone))).toEqual([]);
  });

  it('have homonyms that only the birth date tells apart', () => {
    const names = sharing(({ name }) => normalise('name', name));
    expect(names).toEqual(
      expect.arrayContaining([
        ['jan-1962', 'jan-1991'],
        ['anne-1978', 'anne-1999'],
      ]),
    );
    expect(sharing(({ name, birthDate }) => `${normalise('name', name)} ${birthDate}`)).toEqual([]);
  });

  it('have two households with one phone, of which one has one mailbox as well', () => {
    expect(sharing(({ phone }) => phone)).toEqual([
      ['katrien', 'wim'],
      ['petra', 'dieter'],
    ]);
    expect(sharing(({ email }) => email)).toEqual([['katrien', 'wim']]);
  });

  it('share no customer number', () => {
    expect(sharing(({ customerNo }) => customerNo)).toEqual([]);
  });

  it.each([
    ['omar', ['phone']],
    ['gerda', ['customerNo']],
  ])('have %s, whose records hold nothing but %o', (id, kinds) => {
    const records = Object.values(recordsOf(person(id))).flat();
    expect([...new Set(records.flatMap(({ identifiers }) => Object.keys(identifiers)))]).toEqual(kinds);
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
          "email": "els.van.der.proef.60@postvak.example",
          "language": "nl",
          "name": "Els Van der Proef",
          "phone": "+32 11 000 00 60",
        },
        "files": [],
        "id": "MO-402398",
        "identifiers": {
          "birthDate": "1968-09-26",
          "customerNo": "KL-2015-00060",
          "email": "els.van.der.proef.60@postvak.example",
          "name": "Els Van der Proef",
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

  it('stand in every store', () => {
    expect(STORES.filter((store) => recordsIn(store).length === 0)).toEqual([]);
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
    const sounds = everything().flatMap(({ files }) => files.map(({ body }) => Buffer.from(body)));
    expect(sounds.every((sound) => sound.toString('latin1', 0, 12).match(/^RIFF.{4}WAVE$/s))).toBe(true);
    expect(sounds.every((sound) => sound.readUInt32LE(4) === sound.length - 8)).toBe(true);
    expect(Math.max(...sounds.map(({ length }) => length))).toBeLessThan(4096);
  });

  it('is never longer than half a second', () => {
    expect(tone(440, 60_000).byteLength).toBe(44 + 4000);
  });
});
