import type { Person, PoolClient, UserPoolSpec } from '#cloud/user-pools/index.ts';

export const ORIGIN = 'http://127.0.0.1:9';

export const CLIENT: PoolClient = {
  id: 'consoleclientid',
  name: 'Console',
  callbackUrls: [`${ORIGIN}/signed-in`],
  logoutUrls: [`${ORIGIN}/signed-out`],
  scopes: ['openid', 'email', 'profile'],
  accessTokenSeconds: 900,
  idTokenSeconds: 900,
  refreshTokenSeconds: 36_000,
  refreshTokens: 'kept',
};

export const ANN: Person = {
  username: 'ann.peeters',
  password: 'correct horse',
  name: 'Ann Peeters',
  email: 'ann@people.example',
  groups: ['dpo', 'auditor'],
};

export const POOL: UserPoolSpec = {
  id: 'eu-west-1_test',
  name: 'people',
  clients: [CLIENT],
  groups: ['dpo', 'case-worker', 'auditor'],
  caseSensitive: false,
  emailSignIn: false,
};
