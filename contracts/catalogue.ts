/**
 * Every function of the pipeline: where its code is, what it is told, how long it may take. `functions/` and `infra/`
 * never import each other; they meet here.
 */

/** The environment a function can declare. What each one means stands in `infra/`, where it is bound with its grant. */
export const VARIABLES = [
  'TABLE',
  'BUS',
  'INBOX_BUCKET',
  'IDENTITY_BUCKET',
  'EVIDENCE_BUCKET',
  'PACKAGES_BUCKET',
  'STATE_MACHINE_ARN',
  'SECRET_ID',
  'PORTAL_URL',
  'LOOKUP_PREFIX',
  'DESK_PREFIX',
  'SIGNING_KEY',
] as const;
export type Variable = (typeof VARIABLES)[number];

export interface FunctionEntry {
  /** Folder below `functions/`; the file has the name of the key. */
  readonly folder: string;
  readonly variables: readonly Variable[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Options of V8, where a function's memory needs them. */
  readonly nodeOptions?: string;
  /** Who calls it: a state of the machine, or an event. */
  readonly trigger: 'step' | 'mail' | 'stream' | 'bus' | 'upload' | 'schedule' | 'http';
}

type Rest = Omit<FunctionEntry, 'folder' | 'variables'>;

function step<const Variables extends readonly Variable[]>(
  folder: string,
  variables: Variables,
  more: Partial<Rest> = {},
): Rest & { readonly folder: string; readonly variables: Variables } {
  return { folder, variables, timeoutSeconds: 30, memoryMb: 512, trigger: 'step', ...more };
}

export const CATALOGUE = {
  'take-mail': step('intake', ['TABLE', 'INBOX_BUCKET', 'IDENTITY_BUCKET', 'SECRET_ID'], {
    trigger: 'mail',
    timeoutSeconds: 60,
    memoryMb: 1024,
  }),

  'take-page': step('intake', ['TABLE', 'INBOX_BUCKET', 'SECRET_ID'], {
    trigger: 'upload',
    memoryMb: 1024,
  }),

  'publish-events': step('events', ['BUS'], { trigger: 'stream' }),
  'start-case': step('events', ['STATE_MACHINE_ARN'], { trigger: 'bus' }),
  resume: step('events', ['TABLE'], { trigger: 'bus' }),
  park: step('events', ['TABLE']),
  'read-decision': step('events', ['TABLE']),
  'record-stop': step('events', ['TABLE']),

  'record-document': step('identity', ['TABLE', 'IDENTITY_BUCKET'], { trigger: 'upload' }),
  'delete-documents': step('identity', ['TABLE', 'IDENTITY_BUCKET', 'INBOX_BUCKET'], {
    trigger: 'bus',
    timeoutSeconds: 300,
    memoryMb: 1024,
  }),
  'ask-proof': step('identity', ['TABLE', 'SECRET_ID', 'PORTAL_URL'], { trigger: 'bus' }),
  'record-overdue': step('identity', ['TABLE', 'SECRET_ID', 'PORTAL_URL']),

  'fix-promise': step('deadlines', ['TABLE']),
  'tell-extension': step('deadlines', ['TABLE', 'SECRET_ID'], { trigger: 'bus' }),
  sweep: step('deadlines', ['TABLE', 'BUS', 'SECRET_ID', 'PORTAL_URL', 'LOOKUP_PREFIX'], {
    trigger: 'schedule',
    timeoutSeconds: 300,
  }),

  'plan-lookups': step('lookup', ['TABLE']),
  'plan-round': step('lookup', ['TABLE', 'EVIDENCE_BUCKET']),
  'ask-store': step('lookup', ['TABLE', 'EVIDENCE_BUCKET', 'LOOKUP_PREFIX'], { timeoutSeconds: 120 }),
  'record-failure': step('lookup', ['TABLE']),
  'record-round': step('lookup', ['TABLE']),
  'look-up-mailbox': step('lookup', ['TABLE', 'EVIDENCE_BUCKET', 'LOOKUP_PREFIX', 'SECRET_ID'], {
    trigger: 'bus',
    timeoutSeconds: 180,
  }),
  'record-desk': step('lookup', ['TABLE', 'DESK_PREFIX'], { trigger: 'upload' }),

  'plan-changes': step('change', ['TABLE', 'EVIDENCE_BUCKET'], { timeoutSeconds: 300, memoryMb: 1024 }),
  'plan-change-round': step('change', ['TABLE', 'EVIDENCE_BUCKET']),
  'change-store': step('change', ['TABLE', 'LOOKUP_PREFIX'], { timeoutSeconds: 120 }),
  'record-changes': step('change', ['TABLE', 'EVIDENCE_BUCKET']),

  'draft-answer': step('answer', ['TABLE', 'EVIDENCE_BUCKET'], { timeoutSeconds: 300, memoryMb: 1024 }),
  'seal-package': step(
    'answer',
    ['TABLE', 'EVIDENCE_BUCKET', 'PACKAGES_BUCKET', 'SIGNING_KEY', 'PORTAL_URL'],
    {
      timeoutSeconds: 900,
      memoryMb: 1769,
      // Bytes from the network wait for V8's young collection: with less room they are taken away sooner.
      nodeOptions: '--max-semi-space-size=1',
    },
  ),

  'tell-recipients': step('delivery', ['TABLE'], { timeoutSeconds: 120 }),
  'record-missing': step('answer', ['TABLE']),
  'draft-supplement': step('answer', ['TABLE', 'EVIDENCE_BUCKET'], { timeoutSeconds: 300, memoryMb: 1024 }),
  'deliver-supplement': step('delivery', ['TABLE', 'SECRET_ID', 'PORTAL_URL']),

  acknowledge: step('delivery', ['TABLE', 'SECRET_ID', 'PORTAL_URL']),
  deliver: step('delivery', ['TABLE', 'SECRET_ID', 'PORTAL_URL']),
  confirm: step('delivery', ['TABLE', 'EVIDENCE_BUCKET', 'SECRET_ID']),
  refuse: step('delivery', ['TABLE', 'SECRET_ID']),
  'end-request': step('delivery', ['TABLE', 'SECRET_ID']),
  close: step('delivery', ['TABLE']),

  'portal-api': step(
    'portal-api',
    ['TABLE', 'INBOX_BUCKET', 'IDENTITY_BUCKET', 'PACKAGES_BUCKET', 'SECRET_ID', 'PORTAL_URL', 'SIGNING_KEY'],
    {
      trigger: 'http',
    },
  ),
  'console-api': step(
    'console-api',
    [
      'TABLE',
      'IDENTITY_BUCKET',
      'INBOX_BUCKET',
      'EVIDENCE_BUCKET',
      'DESK_PREFIX',
      'LOOKUP_PREFIX',
      'SECRET_ID',
    ],
    {
      trigger: 'http',
    },
  ),
} as const satisfies Record<string, FunctionEntry>;

export type FunctionName = keyof typeof CATALOGUE;

/** How a lookup function is called: the prefix, the company, the store. Grants go by this name (section 10). */
export const lookupFunctionName = (prefix: string, controller: string, store: string): string =>
  `${prefix}${controller}-${store}`;

/** The demo stores of the companies, named so that the data can be put into them. */
export const storeTableName = (prefix: string, controller: string, store: string): string =>
  `${prefix}-store-${controller}-${store}`;
export const storeBucketName = (prefix: string, account: string, controller: string, store: string): string =>
  deskBucketName(`${prefix}-${account}-`, controller, store);
/** A desk is a store's bucket; functions that work at desks are told what their names begin with. */
export const deskBucketName = (prefix: string, controller: string, store: string): string =>
  `${prefix}${controller}-${store}`;

/** Where the address of a store lies that is reached over the network, with what opens it. One for each store. */
export const storeSecretName = (prefix: string, controller: string, store: string): string =>
  `${prefix}/store/${controller}/${store}`;

/** A company writes below this and nowhere else. */
export const evidencePrefix = (controller: string, caseId: string, store: string): string =>
  `${controller}/${caseId}/${store}/`;

/** Where a store says what it knows of a mailbox, before anybody has judged who asks: read once, and deleted. */
export const mailboxPrefix = (controller: string, caseId: string, store: string): string =>
  `${evidencePrefix(controller, caseId, store)}mailbox/`;
/** The same of every company, case and store, as a policy names it. */
export const EVERY_MAILBOX = '*/*/*/mailbox/*';

/** What the pipeline itself writes about a case into the evidence bucket: plans of rounds, drafts. */
export const pipelinePrefix = (caseId: string): string => `pipeline/${caseId}/`;

/** Where the draft of an answer lies, named by its hash: the same draft always in the same place. */
export const draftKeyOf = (caseId: string, draftSha256: string): string =>
  `${pipelinePrefix(caseId)}draft-${draftSha256.slice(0, 16)}.json`;
/** The drafts of every case, as a policy names them. */
export const EVERY_DRAFT = 'pipeline/*/draft-*';
