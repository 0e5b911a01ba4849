import type { CATALOGUE, FunctionName } from '#contracts/catalogue.ts';

/** What a function may do with a thing that its environment names. Each word is a list of actions in `bindings.ts`. */
export type Access =
  | 'name'
  | 'read'
  /** Reads, and can tell that something is not there: without the right to list, S3 says "forbidden" to that. */
  | 'look-up'
  /** Reads, can tell that something is not there, and writes it anew. */
  | 'look-up-write'
  | 'write'
  | 'read-write'
  /** Writes large objects part by part, and takes the parts away when it fails. */
  | 'write-parts'
  /** Lays what was written on a page into the inbox, and touches no mail. */
  | 'write-pages'
  | 'delete'
  | 'look-up-delete'
  | 'list-delete'
  | 'put'
  /** Reads and deletes what stores say of a mailbox, and nothing else of the bucket. */
  | 'read-once'
  /** Reads, and writes drafts of answers and nothing else of the bucket. */
  | 'read-and-draft'
  | 'invoke'
  | 'sign'
  /** The public half of a key pair. */
  | 'public-key'
  /** Reads what was laid on a desk. */
  | 'desk-read'
  /** Reads the questions on a desk and lays answers on it. */
  | 'desk-answer'
  | 'start';

/**
 * What a function may do with the case table, a word for each action of DynamoDB: `get` and `put` an item, `update` one in
 * place, `query` the items of a case, `find` cases by an index. A transaction takes what its parts take.
 */
export type TableAccess = 'get' | 'query' | 'find' | 'put' | 'update';

type Declared<Name extends FunctionName> = (typeof CATALOGUE)[Name]['variables'][number];

/** Least privilege as a table: a variable without its access does not compile. */
export const ACCESS: {
  readonly [Name in FunctionName]: {
    readonly [Variable in Declared<Name>]: Variable extends 'TABLE' ? readonly TableAccess[] : Access;
  };
} = {
  'take-mail': {
    TABLE: ['get', 'put', 'update'],
    INBOX_BUCKET: 'read',
    IDENTITY_BUCKET: 'write',
    SECRET_ID: 'read',
  },
  'take-page': { TABLE: ['get', 'put', 'update'], INBOX_BUCKET: 'read', SECRET_ID: 'read' },

  'publish-events': { BUS: 'put' },
  'start-case': { STATE_MACHINE_ARN: 'start' },
  resume: { TABLE: ['get', 'query'] },
  park: { TABLE: ['get', 'query', 'put'] },
  'read-decision': { TABLE: ['get'] },
  'record-stop': { TABLE: ['get', 'put'] },

  'record-document': { TABLE: ['get', 'put'], IDENTITY_BUCKET: 'look-up-delete' },
  'delete-documents': {
    TABLE: ['get', 'put'],
    IDENTITY_BUCKET: 'list-delete',
    INBOX_BUCKET: 'look-up-write',
  },
  'ask-proof': { TABLE: ['get', 'put'], SECRET_ID: 'read', PORTAL_URL: 'name' },
  'record-overdue': { TABLE: ['get', 'put'], SECRET_ID: 'read', PORTAL_URL: 'name' },

  'fix-promise': { TABLE: ['get', 'put'] },
  'tell-extension': { TABLE: ['get', 'put'], SECRET_ID: 'read' },
  sweep: {
    TABLE: ['get', 'query', 'find', 'put', 'update'],
    BUS: 'put',
    SECRET_ID: 'read',
    PORTAL_URL: 'name',
    LOOKUP_PREFIX: 'invoke',
  },

  'plan-lookups': { TABLE: ['get', 'put'] },
  'plan-round': { TABLE: ['get', 'query'], EVIDENCE_BUCKET: 'write' },
  'ask-store': { TABLE: ['get', 'put'], EVIDENCE_BUCKET: 'look-up', LOOKUP_PREFIX: 'invoke' },
  'record-failure': { TABLE: ['get', 'put'] },
  'record-round': { TABLE: ['get', 'query', 'put'] },
  'look-up-mailbox': {
    TABLE: ['get', 'put'],
    EVIDENCE_BUCKET: 'read-once',
    LOOKUP_PREFIX: 'invoke',
    SECRET_ID: 'read',
  },
  'record-desk': { TABLE: ['get', 'put', 'update'], DESK_PREFIX: 'desk-read' },

  'plan-changes': { TABLE: ['get', 'query', 'put'], EVIDENCE_BUCKET: 'read-write' },
  'plan-change-round': { TABLE: ['get', 'query'], EVIDENCE_BUCKET: 'write' },
  'change-store': { TABLE: ['get', 'update'], LOOKUP_PREFIX: 'invoke' },
  'record-changes': { TABLE: ['get', 'query', 'put'], EVIDENCE_BUCKET: 'read' },

  'draft-answer': { TABLE: ['get', 'query', 'put'], EVIDENCE_BUCKET: 'read-write' },
  'seal-package': {
    TABLE: ['get', 'query', 'put'],
    EVIDENCE_BUCKET: 'read',
    PACKAGES_BUCKET: 'write-parts',
    SIGNING_KEY: 'sign',
    PORTAL_URL: 'name',
  },

  'tell-recipients': { TABLE: ['get', 'query', 'put'] },
  'record-missing': { TABLE: ['get', 'query', 'put'] },
  'draft-supplement': { TABLE: ['get', 'query', 'put'], EVIDENCE_BUCKET: 'read-write' },
  'deliver-supplement': { TABLE: ['get', 'query', 'put'], SECRET_ID: 'read', PORTAL_URL: 'name' },

  acknowledge: { TABLE: ['get', 'put'], SECRET_ID: 'read', PORTAL_URL: 'name' },
  deliver: { TABLE: ['get', 'query', 'put'], SECRET_ID: 'read', PORTAL_URL: 'name' },
  confirm: { TABLE: ['get', 'query', 'put'], EVIDENCE_BUCKET: 'read', SECRET_ID: 'read' },
  refuse: { TABLE: ['get', 'put'], SECRET_ID: 'read' },
  'end-request': { TABLE: ['get', 'query', 'put'], SECRET_ID: 'read' },
  close: { TABLE: ['get', 'put'] },

  'portal-api': {
    TABLE: ['get', 'query', 'put', 'update'],
    INBOX_BUCKET: 'write-pages',
    // The form that it signs puts the copy; the page that it signs gets the package.
    IDENTITY_BUCKET: 'write',
    PACKAGES_BUCKET: 'read',
    SECRET_ID: 'read',
    PORTAL_URL: 'name',
    SIGNING_KEY: 'public-key',
  },
  'console-api': {
    TABLE: ['get', 'query', 'find', 'put', 'update'],
    IDENTITY_BUCKET: 'read',
    INBOX_BUCKET: 'read',
    EVIDENCE_BUCKET: 'read-and-draft',
    DESK_PREFIX: 'desk-answer',
    // What would be changed, asked before somebody decides.
    LOOKUP_PREFIX: 'invoke',
    SECRET_ID: 'read',
  },
};

/** Functions that send mail, and may do so from the group's own address only. */
export const SENDERS: readonly FunctionName[] = [
  'acknowledge',
  'deliver',
  'deliver-supplement',
  'tell-recipients',
  'confirm',
  'refuse',
  'end-request',
  'tell-extension',
  'ask-proof',
  'record-overdue',
  'sweep',
  'portal-api',
];

/** Functions that end a wait of the state machine. */
export const WAKERS: readonly FunctionName[] = ['park', 'resume'];
