import { randomUUID } from 'node:crypto';
import type { DocumentKind } from '#contracts/identity.ts';
import type { CaseId } from '#contracts/ids.ts';

const MANDATE = 'mandate-';

/** The key of an upload: the case, what it is for, and a random name. It tells nobody who it is. */
export const documentKey = (caseId: CaseId, kind: DocumentKind): string =>
  `${caseId}/${kind === 'mandate' ? MANDATE : ''}${randomUUID()}`;

/** What an upload was asked for as. */
export const documentKind = (key: string): DocumentKind =>
  (key.split('/')[1] ?? '').startsWith(MANDATE) ? 'mandate' : 'identity';
