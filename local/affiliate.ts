import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Neighbour } from '#cloud/neighbours.ts';
import { type CompanyProcess, type CompanyProcessOptions, startCompany } from './company-process.ts';
import { readTemplates } from './grants/read-grants.ts';
import { OPERATOR, PLACE, PREFIX, type Site } from './place.ts';
import { synthesize } from './synthesize.ts';

/** The account that a company of the demonstration has, if it is to have one. */
const ACCOUNT = '222222222222';

/** One company of the edition in an account, and a process, of its own (docs/other-accounts.md). */
export interface Affiliate {
  readonly account: string;
  readonly neighbour: Neighbour;
  /** Whether a table, a secret or a call about one is the company's, by its name. */
  owns(name: string): boolean;
  /** @param group the edition's own cloud, as the company meets it */
  start(group: Neighbour): Promise<CompanyProcess>;
}

const contextFor = (company: string) => ({ 'inzage:accounts': `${company}=${ACCOUNT}` });

/** How a group is synthesized that has this company in another account. */
export const withoutCompany = (company: string) => ({
  program: 'app.ts',
  folder: `cdk.out-without-${company}`,
  context: contextFor(company),
});

/** Makes the company's stack of the three values that the group's templates say. */
export async function affiliateOf(
  company: string,
  {
    group,
    dir,
    ports,
    progress,
  }: Site & { readonly group: string; readonly progress: (what: string) => void },
): Promise<Affiliate> {
  const outputs = readTemplates(group).outputs[`${PREFIX}-state`] ?? {};
  const assembly = await synthesize(progress, {
    program: 'company.ts',
    folder: `cdk.out-${company}`,
    context: {
      ...contextFor(company),
      'inzage:company': company,
      'inzage:evidence': outputs['EvidenceBucketName'] ?? '',
      'inzage:key': outputs['EvidenceKeyArn'] ?? '',
    },
  });
  // After the two sites of the group's pages.
  const first = ports.gateway + 6;
  const options: CompanyProcessOptions = {
    assembly,
    dir: path.join(dir, `account-${ACCOUNT}`),
    place: { region: PLACE.region, account: ACCOUNT },
    ports: { gateway: first, smtp: first + 1, signIn: first + 2, pages: first + 3, firstApi: first + 4 },
    principals: [{ ...OPERATOR, arn: `arn:aws:sts::${ACCOUNT}:assumed-role/operator/local` }],
    threads: 4,
  };
  return {
    account: ACCOUNT,
    neighbour: { ...options, endpoint: `http://127.0.0.1:${first}` },
    owns: (name) => name.includes(`-store-${company}-`) || name.includes(`/store/${company}/`),
    start: (neighbour) => startCompany({ ...options, neighbours: [neighbour] }),
  };
}

/** Sends what an administrator's client says of the company's tables to the company's cloud. */
export function sendElsewhere(
  { middlewareStack }: Pick<DynamoDBClient, 'middlewareStack'>,
  { owns, neighbour }: Affiliate,
): void {
  const port = Number(new URL(neighbour.endpoint).port);
  middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (owns(JSON.stringify(args.input)) && typeof request === 'object' && request !== null)
        Object.assign(request, { port });
      return next(args);
    },
    { step: 'build', priority: 'high' },
  );
}
