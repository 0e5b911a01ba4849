import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { stableUuid } from '../template/names.ts';
import type { Person, UserPoolSpec } from './types.ts';

export interface Account extends Person {
  /** The `sub` of tokens: made from pool and user name, so that it never changes. */
  readonly sub: string;
}

/** Who is in a pool. */
export interface People {
  readonly subs: readonly string[];
  bySub(sub: string): Account | undefined;
  /** What failures are counted for: one key for all names of one account. */
  accountKey(typedName: string): string;
  /** Takes as long, and says as little, whether the name or the password is wrong. */
  authenticate(typedName: string, password: string): Account | undefined;
}

/** @throws TypeError for a person that the pool could not hold */
export function createPeople(spec: UserPoolSpec, people: readonly Person[]): People {
  const bySub = new Map<string, Account>();
  const byName = new Map<string, Account>();
  const normal = (name: string) => (spec.caseSensitive ? name : name.toLowerCase());

  for (const person of people) {
    const unknown = person.groups.find((group) => !spec.groups.includes(group));
    if (unknown !== undefined)
      throw new TypeError(
        `${person.username} is in ${unknown}, which is no group of user pool ${spec.name}.`,
      );
    const account = { ...person, sub: stableUuid(`${spec.id}/${normal(person.username)}`) };
    bySub.set(account.sub, account);
    for (const name of new Set([person.username, ...(spec.emailSignIn ? [person.email] : [])].map(normal))) {
      if (byName.has(name)) throw new TypeError(`Two people would sign in to ${spec.name} as ${name}.`);
      byName.set(name, account);
    }
  }

  const find = (typedName: string) => byName.get(normal(typedName));
  return {
    subs: [...bySub.keys()],
    bySub: (sub) => bySub.get(sub),
    accountKey: (typedName) => find(typedName)?.sub ?? normal(typedName),
    authenticate(typedName, password) {
      const account = find(typedName);
      return same(password, account?.password ?? randomBytes(16).toString('hex')) ? account : undefined;
    },
  };
}

const key = randomBytes(32);

/** Hashed first: what is compared is then always of one length. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
