import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, systemClock } from '#cloud/clock.ts';
import { type Cloud, startCloud } from '#cloud/cloud.ts';
import { storeBucketName, storeSecretName, storeTableName } from '#contracts/catalogue.ts';
import type { Registry } from '#contracts/registry.ts';
import { buildConsole } from '../web/publish/build-console.ts';
import { consoleFiles } from '../web/publish/console-files.ts';
import { settingsFrom } from '../web/publish/console-settings.ts';
import { type Affiliate, affiliateOf, sendElsewhere, withoutCompany } from './affiliate.ts';
import { type CompanyStores, demonstration } from './demonstration.ts';
import { theRegistry } from './group.ts';
import { createMailbox } from './mailbox/mailbox.ts';
import { OPERATOR, PLACE, PREFIX, type Site } from './place.ts';
import { publishConsole } from './publish-console.ts';
import { publishPages } from './publish-pages.ts';
import { sampleLettersFor } from './sample-letters.ts';
import { COMPILED, synthesize } from './synthesize.ts';
import { workersOf } from './workers.ts';

/** Addresses of a running edition; also on disk, for the commands that talk to it. */
export interface Running {
  readonly pid: number;
  readonly endpoint: string;
  readonly smtpPort: number;
  readonly mailbox: string;
  readonly portal: string;
  readonly console: string;
  /** Static pages. */
  readonly pages: string;
  /** The DPO's console, for a browser. */
  readonly site: string;
  readonly signIn: { readonly issuer: string; readonly clientId: string; readonly redirectUri: string };
}

export interface Edition extends Running {
  readonly cloud: Cloud;
  close(): Promise<void>;
}

export interface EditionOptions extends Site {
  readonly progress: (what: string) => void;
  readonly clock?: Clock;
  /** A company that has an account, and a process, of its own. @default none */
  readonly affiliate?: string;
}

/** The whole of Inzage on this machine: the synthesized template on the local cloud, demo data in the stores, a mailbox. */
export async function startEdition({
  dir,
  ports,
  threads,
  progress,
  clock = systemClock(),
  affiliate: company,
}: EditionOptions): Promise<Edition> {
  // Functions run in UTC on Lambda; worker threads have the time zone of their process.
  process.env['TZ'] = 'UTC';
  // Tests throw their folders away, and what all of them needed together is looked at afterwards.
  const usedGrants = process.env['INZAGE_USED_GRANTS'];
  const [assembly, built] = await Promise.all([
    synthesize(progress, company === undefined ? undefined : withoutCompany(company)),
    buildConsole(progress),
  ]);
  const affiliate =
    company === undefined
      ? undefined
      : await affiliateOf(company, { group: assembly, dir, ports, threads, progress });
  mkdirSync(dir, { recursive: true });
  const registry = theRegistry();
  const { group } = registry;
  // The demonstration's stores are filled with the normal forms that the lookups search by.
  process.env['DIALLING_CODE'] = group.diallingCode;
  const { PEOPLE, openStores } = await demonstration();
  progress('opening the companies’ databases');
  const stores = await openStores({ dir: path.join(dir, 'stores'), firstPort: ports.stores });
  const itself = { assembly, dir: path.join(dir, 'cloud'), place: PLACE };
  const theirs = await affiliate?.start({ ...itself, endpoint: `http://127.0.0.1:${ports.gateway}` });
  const cloud = await startCloud({
    ...itself,
    neighbours: affiliate ? [affiliate.neighbour] : [],
    compiled: COMPILED,
    ...(usedGrants ? { usedGrants: path.join(usedGrants, `${process.pid}.jsonl`) } : {}),
    threads,
    clock,
    ports,
    principals: [OPERATOR],
    people: workersOf(group),
    logFunction: ({ functionName, line }) =>
      appendFileSync(path.join(dir, 'functions.log'), `${functionName} ${line}\n`),
    logAccess: (entry) => appendFileSync(path.join(dir, 'access.log'), `${JSON.stringify(entry)}\n`),
    logMail: (entry) => appendFileSync(path.join(dir, 'smtp.log'), `${JSON.stringify(entry)}\n`),
    progress,
  });
  // In the background: the first request should not pay for twenty cold starts.
  const warm = cloud.lambda.prewarm().catch(() => undefined);
  progress('filling the companies’ stores with people who do not exist');
  const operator = asOperator(cloud.endpoint, clock);
  await fill(stores, operator, affiliate);
  await publish(cloud, registry, operator);
  await publishSite(cloud, built, operator);

  const mailbox = createMailbox({
    smtpPort: ports.smtp,
    clock,
    ses: cloud.ses,
    postOffice: { addresses: group.mailboxes.requests },
    personas: PEOPLE.flatMap(({ name, email }) => (email ? [{ name, address: email }] : [])),
    sampleLetters: sampleLettersFor(group),
  });
  const mailboxPort = await mailbox.listen(ports.mailbox);

  const outputs = outputsOf(cloud.assembly);
  const running: Running = {
    pid: process.pid,
    endpoint: cloud.endpoint,
    smtpPort: ports.smtp,
    mailbox: `http://127.0.0.1:${mailboxPort}`,
    portal: outputs['PortalUrl'] ?? '',
    console: outputs['ConsoleUrl'] ?? '',
    pages: outputs['PagesUrl'] ?? '',
    site: outputs['ConsoleSiteUrl'] ?? '',
    signIn: {
      issuer: outputs['SignInIssuer'] ?? '',
      clientId: outputs['SignInClient'] ?? '',
      redirectUri: `${outputs['ConsoleSiteUrl'] ?? ''}/`,
    },
  };
  const file = runningFile(dir);
  writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`);
  return {
    ...running,
    cloud,
    async close() {
      rmSync(file, { force: true });
      await warm;
      await mailbox.close();
      await cloud.close();
      await theirs?.close();
      await stores.close();
    },
  };
}

export const runningFile = (dir: string): string => path.join(dir, 'running.json');

/** An SDK client's settings for this edition, as the operator. */
export const asOperator = (endpoint: string, clock?: Clock) => ({
  endpoint,
  region: PLACE.region,
  credentials: { accessKeyId: OPERATOR.accessKeyId, secretAccessKey: OPERATOR.secret },
  // Signatures are dated by the cloud's calendar, which need not be today's.
  ...(clock ? { systemClockOffset: clock.now() - Date.now() } : {}),
});

const outputsOf = ({ outputs }: Cloud['assembly']): Readonly<Record<string, string>> =>
  Object.assign({}, ...Object.values(outputs));

type Operator = ReturnType<typeof asOperator>;

async function publish({ assembly }: Cloud, registry: Registry, operator: Operator): Promise<void> {
  const bucket = outputsOf(assembly)['PagesBucket'];
  if (!bucket) throw new Error('The template has no bucket for the public pages');
  const s3 = new S3Client(operator);
  await publishPages(s3, { bucket, registry });
  s3.destroy();
}

async function publishSite({ assembly }: Cloud, built: string, operator: Operator): Promise<void> {
  const outputs = outputsOf(assembly);
  const s3 = new S3Client(operator);
  await publishConsole(s3, {
    bucket: outputs['ConsoleSiteBucket'] ?? '',
    // One machine has one address for every bucket, and people sign in at the issuer itself.
    files: consoleFiles(
      built,
      settingsFrom({
        ...outputs,
        IdentityCopies: operator.endpoint,
        Desks: operator.endpoint,
        SignInDomain: outputs['SignInIssuer'] ?? '',
      }),
    ),
  });
  s3.destroy();
}

async function fill(
  stores: CompanyStores,
  settings: Operator,
  affiliate: Affiliate | undefined,
): Promise<void> {
  const clients = {
    database: new DynamoDBClient(settings),
    s3: new S3Client(settings),
    secrets: new SecretsManagerClient(settings),
    theirSecrets: new SecretsManagerClient({
      ...settings,
      endpoint: affiliate?.neighbour.endpoint ?? settings.endpoint,
    }),
  };
  const { database, s3, secrets, theirSecrets } = clients;
  if (affiliate) sendElsewhere(database, affiliate);
  await stores.fill({
    dynamodb: DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } }),
    s3,
    tableOf: (controller, store) => storeTableName(PREFIX, controller, store),
    bucketOf: (controller, store) =>
      storeBucketName(
        PREFIX,
        affiliate?.owns(storeTableName(PREFIX, controller, store)) ? affiliate.account : PLACE.account,
        controller,
        store,
      ),
    putAddress: async (controller, store, address) => {
      const SecretId = storeSecretName(PREFIX, controller, store);
      await (affiliate?.owns(SecretId) ? theirSecrets : secrets).send(
        new PutSecretValueCommand({ SecretId, SecretString: address }),
      );
    },
  });
  for (const client of Object.values(clients)) client.destroy();
}
