import path from 'node:path';
import { App, type AppProps, Tags } from 'aws-cdk-lib';
import { loadRegistry } from '../registry/load.ts';
import { AffiliateStack } from './affiliate-stack.ts';
import { bundleLookups } from './bundle.ts';
import { askersOf, inAccounts } from './other-accounts.ts';
import { settingsFrom } from './settings.ts';

export interface CompanyAppProps extends AppProps {
  /** Where the functions are bundled to. Emptied first. */
  readonly bundleFolder: string;
}

const KEY_ARN = /^arn:aws:kms:(?<region>[a-z0-9-]+):(?<account>\d{12}):key\/[\w-]+$/;

/**
 * The one stack of a company in an AWS account of its own. Three values make it, all of them context: `inzage:company`,
 * and of the group `inzage:evidence` (name of a bucket) and `inzage:key` (ARN, which also says the group's account and
 * region). None of them is a secret.
 * @throws Error where a value is missing or is none, in words for whoever typed it
 */
export function createCompanyApp({ bundleFolder, ...props }: CompanyAppProps): {
  readonly app: App;
  readonly stack: AffiliateStack;
} {
  const app = new App(props);
  const value = (name: string): string => {
    const given: unknown = app.node.tryGetContext(`inzage:${name}`);
    if (typeof given === 'string' && given !== '') return given;
    throw new Error(`"inzage:${name}" is missing; see docs/other-accounts.md`);
  };
  const [id, bucketName, keyArn] = [value('company'), value('evidence'), value('key')];
  const group = KEY_ARN.exec(keyArn)?.groups;
  if (!group) throw new Error(`"inzage:key" is ${keyArn}; it has to be the ARN of a key of the group`);
  // The group's region, whatever cdk.json says: nothing personal leaves it (STO-1).
  const { prefix, region, accounts, unwritten } = settingsFrom((key) =>
    key === 'inzage:region' ? group['region'] : app.node.tryGetContext(key),
  );
  const folder = path.resolve(import.meta.dirname, '..', 'registry');
  const registry = inAccounts(loadRegistry(folder, { unwritten }), accounts);
  const controller = registry.controllers.find((one) => one.id === id);
  if (!controller) throw new Error(`"inzage:company" is ${id}; there is no registry/${id}.yaml`);
  if (controller.account === undefined)
    throw new Error(`registry/${id}.yaml names no account: write account: "123456789012" below its id`);
  if (controller.account === group['account'])
    throw new Error(
      `registry/${id}.yaml names the group's own account: leave account out, and deploy nothing`,
    );
  const bundles = bundleLookups({ ...registry, controllers: [controller] }, bundleFolder);
  const stack = new AffiliateStack(app, `${prefix}-affiliate-${id}`, {
    env: { region, account: controller.account },
    controller,
    diallingCode: registry.group.diallingCode,
    bundles,
    prefix,
    evidence: { arnForObjects: (keys) => `arn:aws:s3:::${bucketName}/${keys}` },
    key: { keyArn },
    askers: askersOf(group['account'] ?? '', prefix),
  });
  Tags.of(app).add('application', prefix);
  return { app, stack };
}
