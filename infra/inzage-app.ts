import path from 'node:path';
import { App, type AppProps, Tags } from 'aws-cdk-lib';
import type { Registry } from '#contracts/registry.ts';
import { loadRegistry } from '../registry/load.ts';
import { AffiliateStack } from './affiliate-stack.ts';
import { bundle } from './bundle.ts';
import { inAccounts, letCompaniesWrite } from './other-accounts.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { settingsFrom } from './settings.ts';
import { StateStack } from './state-stack.ts';
import { WatchStack } from './watch-stack.ts';
import { WebStack } from './web-stack.ts';

const root = path.resolve(import.meta.dirname, '..');

export interface InzageAppProps extends AppProps {
  /** Where the functions are bundled to. Emptied first. */
  readonly bundleFolder: string;
}

export interface InzageApp {
  readonly app: App;
  /** The group that was read. */
  readonly registry: Registry;
  readonly state: StateStack;
  /** One for each company that keeps something in this account. */
  readonly affiliates: readonly AffiliateStack[];
  readonly pipeline: PipelineStack;
  readonly web: WebStack;
  readonly watch: WatchStack;
}

/** The stacks of one deployment: four, and one for each company. Needs neither network nor credentials: the account is filled in when it is deployed. */
export function createApp({ bundleFolder, ...props }: InzageAppProps): InzageApp {
  const app = new App(props);
  const { region, prefix, alarmMail, accounts, unwritten } = settingsFrom((key) =>
    app.node.tryGetContext(key),
  );
  const registry = inAccounts(loadRegistry(path.join(root, 'registry'), { unwritten }), accounts);
  const bundles = bundle(registry, bundleFolder);

  const name = (part: string) => `${prefix}-${part}`;
  const env = { region };

  const state = new StateStack(app, name('state'), { env });
  const shared = { env, registry, bundles, state, prefix };
  letCompaniesWrite(state, registry, { prefix, region });
  const affiliates = registry.controllers
    .filter(({ stores, account }) => stores.length > 0 && account === undefined)
    .map(
      (controller) =>
        new AffiliateStack(app, name(`affiliate-${controller.id}`), {
          env,
          bundles,
          evidence: state.evidence,
          key: state.key,
          prefix,
          controller,
          diallingCode: registry.group.diallingCode,
        }),
    );
  const pipeline = new PipelineStack(app, name('pipeline'), shared);
  const web = new WebStack(app, name('web'), shared);
  const watch = new WatchStack(app, name('watch'), {
    env,
    prefix,
    state,
    web,
    ...(alarmMail ? { alarmMail } : {}),
  });
  for (const affiliate of affiliates) {
    affiliate.addStackDependency(state);
    pipeline.addStackDependency(affiliate);
  }
  web.addStackDependency(pipeline);
  watch.addStackDependency(web);
  Tags.of(app).add('application', prefix);
  return { app, registry, state, affiliates, pipeline, web, watch };
}
