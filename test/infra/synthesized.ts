import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod/mini';
import { CATALOGUE, type FunctionEntry } from '#contracts/catalogue.ts';
import { createApp } from '../../infra/inzage-app.ts';
import { loadRegistry } from '../../registry/load.ts';

export const registry = loadRegistry(path.resolve(import.meta.dirname, '..', '..', 'registry'));

export const stores = registry.controllers.flatMap((controller) =>
  controller.stores.map((store) => ({ controller: controller.id, store })),
);
/** Those that a function can ask. */
export const asked = stores.filter(({ store }) => store.role === 'controller');
/** Names of the buckets that are desks: one for each store that a person searches. */
export const desks = stores
  .filter(({ store }) => store.connector.kind === 'human')
  .map(({ controller, store }) => `inzage-<AccountId>-${controller}-${store.id}`);

export const catalogue: readonly (readonly [string, FunctionEntry])[] = Object.entries(CATALOGUE);

/** Called in the background, so that nobody but a queue learns of a failure. */
export const IN_THE_BACKGROUND = catalogue
  .filter(([, { trigger }]) => ['mail', 'bus', 'upload', 'schedule'].includes(trigger))
  .map(([name]) => name);

const Properties = z.record(z.string(), z.unknown());
const Resource = z.object({
  Type: z.string(),
  Properties: z._default(Properties, {}),
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
});
const Resources = z.object({ Resources: z.record(z.string(), Resource) });

export interface Resource extends z.infer<typeof Resource> {
  readonly id: string;
  readonly stack: string;
}

/** What CloudFormation would be given, stack by stack. Bundles and assets go into a folder that is thrown away. */
export function synthesize(context: Readonly<Record<string, string>> = {}): readonly Resource[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'inzage-'));
  try {
    const { state, affiliates, pipeline, web, watch } = createApp({
      bundleFolder: path.join(folder, 'bundles'),
      outdir: path.join(folder, 'cdk.out'),
      context,
      // It takes two thirds of a synthesis; nag.test.ts and `npm run synth` go without this.
      builtinCloudFormationValidation: false,
    });
    return [state, ...affiliates, pipeline, web, watch].flatMap(resourcesOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resourcesOf(stack: Stack): readonly Resource[] {
  const { Resources: found } = Resources.parse(Template.fromStack(stack).toJSON());
  return Object.entries(found).map(([id, resource]) => ({ ...resource, id, stack: stack.stackName }));
}
