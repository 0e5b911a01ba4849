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

type Declared<Name extends FunctionName> = (typeof CATALOGUE)[Name]['variables'][number];

/** Least privilege as a table: a variable without its access does not compile. */
export const ACCESS: { readonly [Name in FunctionName]: Readonly<Record<Declared<Name>, Access>> } = {
  'take-mail': {
    TABLE: 'read-write',
    INBOX_BUCKET: 'read',
    IDENTITY_BUCKET: 'write',
    SECRET_ID: 'read',
  },
  'take-page': { TABLE: 'read-write', INBOX_BUCKET: 'read', SECRET_ID: 'read' },

  'publish-events': { BUS: 'put' },
  'start-case': { STATE_MACHINE_ARN: 'start' },
  resume: { TABLE: 'read' },
  park: { TABLE: 'read-write' },
  'read-decision': { TABLE: 'read' },
  'record-stop': { TABLE: 'read-write' },

  'record-document': { TABLE: 'read-write', IDENTITY_BUCKET: 'look-up-delete' },
  'delete-documents': {
    TABLE: 'read-write',
    IDENTITY_BUCKET: 'list-delete',
    INBOX_BUCKET: 'look-up-write',
  },
  'ask-proof': { TABLE: 'read-write', SECRET_ID: 'read', PORTAL_URL: 'name' },
  'record-overdue': { TABLE: 'read-write', SECRET_ID: 'read', PORTAL_URL: 'name' },

  'fix-promise': { TABLE: 'read-write' },
  'tell-extension': { TABLE: 'read-write', SECRET_ID: 'read' },
  sweep: {
    TABLE: 'read-write',
    BUS: 'put',
    SECRET_ID: 'read',
    PORTAL_URL: 'name',
    LOOKUP_PREFIX: 'invoke',
  },

  'plan-lookups': { TABLE: 'read-write' },
  'plan-round': { TABLE: 'read', EVIDENCE_BUCKET: 'write' },
  'ask-store': { TABLE: 'read-write', EVIDENCE_BUCKET: 'look-up', LOOKUP_PREFIX: 'invoke' },
  'record-failure': { TABLE: 'read-write' },
  'record-round': { TABLE: 'read-write' },
  'look-up-mailbox': {
    TABLE: 'read-write',
    EVIDENCE_BUCKET: 'read-once',
    LOOKUP_PREFIX: 'invoke',
    SECRET_ID: 'read',
  },
  'record-desk': { TABLE: 'read-write', DESK_PREFIX: 'desk-read' },

  'plan-changes': { TABLE: 'read-write', EVIDENCE_BUCKET: 'read-write' },
  'plan-change-round': { TABLE: 'read', EVIDENCE_BUCKET: 'write' },
  'change-store': { TABLE: 'read-write', LOOKUP_PREFIX: 'invoke' },
  'record-changes': { TABLE: 'read-write', EVIDENCE_BUCKET: 'read' },

  'draft-answer': { TABLE: 'read-write', EVIDENCE_BUCKET: 'read-write' },
  'seal-package': {
    TABLE: 'read-write',
    EVIDENCE_BUCKET: 'read',
    PACKAGES_BUCKET: 'read-write',
    SIGNING_KEY: 'sign',
    PORTAL_URL: 'name',
  },

  'tell-recipients': { TABLE: 'read-write' },
  'record-missing': { TABLE: 'read-write' },
  'draft-supplement': { TABLE: 'read-write', EVIDENCE_BUCKET: 'read-write' },
  'deliver-supplement': { TABLE: 'read-write', SECRET_ID: 'read', PORTAL_URL: 'name' },

  acknowledge: { TABLE: 'read-write', SECRET_ID: 'read', PORTAL_URL: 'name' },
  deliver: { TABLE: 'read-write', SECRET_ID: 'read', PORTAL_URL: 'name' },
  confirm: { TABLE: 'read-write', EVIDENCE_BUCKET: 'read', SECRET_ID: 'read' },
  refuse: { TABLE: 'read-write', SECRET_ID: 'read' },
  'end-request': { TABLE: 'read-write', SECRET_ID: 'read' },
  close: { TABLE: 'read-write' },

  'portal-api': {
    TABLE: 'read-write',
    INBOX_BUCKET: 'write-pages',
    // The form that it signs puts the copy; the page that it signs gets the package.
    IDENTITY_BUCKET: 'write',
    PACKAGES_BUCKET: 'read',
    SECRET_ID: 'read',
    PORTAL_URL: 'name',
    SIGNING_KEY: 'public-key',
  },
  'console-api': {
    TABLE: 'read-write',
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
