/** What the files below a folder may load. The longest folder that fits a file is its layer. */
export interface Layer {
  readonly folder: string;
  /** Folders and files of ours. */
  readonly ours: readonly string[];
  /** Packages and modules of Node; `*` for a scope. */
  readonly foreign: readonly string[];
  readonly because: string;
}

/** Same bytes in, same bytes out: no file, no network, no clock. */
const PURE_NODE = ['node:buffer', 'node:crypto', 'node:stream', 'node:zlib'];

const CAPABILITIES = [
  'answer',
  'change',
  'console-api',
  'deadlines',
  'delivery',
  'events',
  'identity',
  'intake',
  'lookup',
  'portal-api',
] as const;

const capability = (name: (typeof CAPABILITIES)[number]): Layer => ({
  folder: `functions/${name}/`,
  ours: ['contracts/', 'domain/', 'functions/platform/', `functions/${name}/`],
  foreign: ['@aws-sdk/*', 'aws-lambda', 'pdfkit', 'postal-mime', 'zod', ...PURE_NODE],
  because: 'capabilities meet in the case and its events, so that one can be changed without reading another',
});

export const LAYERS: readonly Layer[] = [
  {
    folder: 'contracts/',
    ours: ['contracts/'],
    foreign: ['zod'],
    because: 'both sides of every boundary read it, so it may not pull either side in',
  },
  {
    folder: 'domain/',
    // Whose something is follows from one rule, and it lives where companies can bundle it.
    ours: ['contracts/', 'domain/', 'connect/match.ts'],
    foreign: ['zod', ...PURE_NODE],
    because: 'the rules are pure: time, ids and randomness come in as arguments',
  },
  {
    folder: 'functions/platform/',
    ours: ['contracts/', 'domain/', 'functions/platform/'],
    foreign: ['@aws-sdk/*', '@middy/core', 'jose', 'node:fs', 'nodemailer', 'zod', ...PURE_NODE],
    because: 'what every function stands on may not know any of them',
  },
  ...CAPABILITIES.map(capability),
  {
    folder: 'connect/',
    // `ids.ts` is all that the contract of lookups itself imports.
    ours: ['connect/', 'contracts/lookup.ts', 'contracts/lookup-change.ts', 'contracts/ids.ts'],
    foreign: ['@aws-sdk/client-s3', 'zod'],
    because: 'an affiliated company bundles the kit and must not get anything else of the product with it',
  },
  {
    folder: 'connect/conformance/',
    ours: [
      'connect/',
      'contracts/lookup.ts',
      'contracts/lookup-change.ts',
      'contracts/ids.ts',
      'contracts/conformance.ts',
    ],
    foreign: ['node:util', 'zod'],
    because: 'it asks a lookup what the pipeline asks, and knows of a lookup what its contract says',
  },
  {
    folder: 'registry/connectors/',
    ours: [
      'registry/connectors/',
      'connect/index.ts',
      'contracts/lookup.ts',
      'contracts/desk.ts',
      'contracts/declared-table.ts',
      'contracts/declared-endpoint.ts',
      'contracts/declared-object.ts',
    ],
    foreign: [
      '@aws-sdk/*',
      'csv-parse',
      'hyparquet',
      'node:buffer',
      'node:crypto',
      'node:stream',
      'node:zlib',
      'pg',
      'zod',
    ],
    because: 'it stands for what a company writes: with the kit, by its public door, and nothing else',
  },
  {
    folder: 'registry/lookups/',
    ours: ['registry/connectors/', 'connect/index.ts'],
    foreign: ['zod'],
    because: 'it stands for what a company writes: with the kit, by its public door, and nothing else',
  },
  {
    folder: 'registry/demo-data/',
    ours: ['registry/', 'contracts/', 'connect/index.ts'],
    foreign: ['@aws-sdk/*', '@electric-sql/*', 'pg', 'node:*', 'zod'],
    because: 'the companies of the demonstration are outside of the product, with systems of their own',
  },
  {
    folder: 'registry/',
    ours: ['registry/', 'contracts/'],
    foreign: ['node:fs', 'node:path', 'yaml', 'zod'],
    because: 'the group is data; reading it needs no rule and no cloud',
  },
  {
    folder: 'infra/',
    ours: ['infra/', 'contracts/', 'registry/load.ts'],
    foreign: ['aws-cdk-lib', 'constructs', 'esbuild', 'node:fs', 'node:path', 'node:zlib'],
    because:
      'infra and functions meet in contracts only; the local edition reads the template, never the other way',
  },
  {
    folder: 'web/portal/',
    ours: ['web/portal/'],
    foreign: [],
    because:
      'it runs in the browser of a stranger: one small script, and nothing of the product or of others in it',
  },
  {
    folder: 'local/cloud/',
    ours: ['local/cloud/'],
    // Neither the SDK nor CDK: it speaks the wire protocols from outside and could not notice a shared mistake.
    foreign: [
      'busboy',
      'dynalite',
      'fast-xml-parser',
      'jose',
      'jsonata',
      'level',
      'mailauth',
      'node:*',
      'nodemailer',
      'oidc-provider',
      'postal-mime',
      'smtp-server',
      'zod',
    ],
    because: 'it knows AWS and a synthesized template, and could run any other',
  },
  {
    folder: 'web/console/',
    ours: ['web/console/'],
    foreign: ['@vitejs/plugin-react', 'node:crypto', 'node:zlib', 'vite'],
    because: 'how the console is built is nobody’s business but its own',
  },
  {
    folder: 'web/console/src/',
    ours: ['web/console/src/', 'contracts/'],
    foreign: ['@cloudscape-design/*', 'fflate', 'oidc-client-ts', 'react', 'react-dom', 'zod'],
    because: 'a browser knows the API by its contract, and nothing of what is behind it',
  },
  {
    folder: 'web/publish/',
    ours: ['web/publish/'],
    foreign: ['node:*'],
    because: 'it hands over what was built, to whichever deployment',
  },
  {
    folder: 'local/calendar/',
    ours: ['local/', 'contracts/', 'domain/clock/'],
    foreign: ['node:*'],
    because: 'it plays through the doors of the demo, and compares what it sees with the law’s clock',
  },
  {
    folder: 'local/',
    ours: ['local/', 'contracts/', 'domain/public-pages/', 'registry/load.ts', 'web/publish/'],
    foreign: ['@aws-sdk/*', 'fflate', 'node:*', 'nodemailer', 'postal-mime', 'zod'],
    because: 'the demo uses the doors that everybody has: the template, mail, the portal and the console API',
  },
  {
    // The file and its folder.
    folder: 'scripts/redrive',
    ours: ['scripts/redrive/', 'infra/settings.ts', 'local/edition.ts', 'local/running.ts'],
    foreign: ['@aws-sdk/client-lambda', 'aws4fetch', 'node:util', 'zod'],
    because: 'an operator’s command stands outside: it knows AWS, a queue’s name and where an edition runs',
  },
  {
    folder: 'scripts/read-mail.ts',
    ours: ['contracts/', 'domain/', 'functions/intake/', 'registry/load.ts'],
    foreign: ['node:*', 'zod'],
    because: 'a door for measuring: it reads as the intake does, with the same code',
  },
  {
    // The file and its folder.
    folder: 'scripts/learn',
    ours: ['scripts/learn/', 'contracts/', 'domain/reading/'],
    foreign: ['node:*', 'zod'],
    because: 'it learns from the labelled letters, and hears them as the reader does',
  },
  {
    folder: 'scripts/clock.ts',
    ours: ['domain/clock/', 'registry/load.ts'],
    foreign: ['node:*'],
    because: 'a door for comparing: the dates of the one clock, for whoever checks them',
  },
  {
    folder: 'scripts/pages.ts',
    ours: ['domain/public-pages/', 'registry/load.ts'],
    foreign: ['node:*'],
    because: 'it writes what the domain makes of the registry, for whoever publishes it',
  },
  {
    // The file and its folder.
    folder: 'scripts/connect',
    ours: [
      'scripts/connect/',
      'connect/',
      'contracts/',
      'registry/',
      'local/edition.ts',
      'local/place.ts',
      'local/running.ts',
    ],
    foreign: ['@aws-sdk/*', 'node:*', 'yaml', 'zod'],
    because: 'a company’s own command: it knows the kit, the contract of lookups and the data maps',
  },
  {
    folder: 'scripts/console.ts',
    ours: ['web/publish/'],
    foreign: ['node:*'],
    because: 'it writes the console for one deployment, for whoever publishes it',
  },
  {
    folder: 'scripts/',
    ours: ['scripts/'],
    foreign: ['node:*'],
    because: 'they run before anything is installed',
  },
];

export function layerOf(file: string): Layer {
  const [layer] = LAYERS.filter(({ folder }) => file.startsWith(folder)).toSorted(
    (one, other) => other.folder.length - one.folder.length,
  );
  if (!layer)
    throw new Error(`${file} belongs to no layer: give its folder one in test/architecture/layers.ts`);
  return layer;
}

export function mayLoad({ ours, foreign }: Layer, target: string): boolean {
  return (
    ours.some((place) => (place.endsWith('/') ? target.startsWith(place) : target === place)) ||
    foreign.some((name) =>
      name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : isModule(target, name),
    )
  );
}

/** `node:fs/promises` is no more than `node:fs`. */
const isModule = (target: string, name: string) => target === name || target.startsWith(`${name}/`);
