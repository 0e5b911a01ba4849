import type { Place } from '../service.ts';
import { type CloudAssemblyFiles, readCloudAssembly, type StackFiles } from './cloud-assembly.ts';
import { plainHttp } from './plain-http.ts';
import { TemplateError } from './refusal.ts';
import { type AskAttribute, createStackResolver, type StackResolver } from './stack-resolver.ts';

/** One resource of a template, ready to be made by a service. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** All intrinsics resolved; what is `AWS::NoValue` is left out. */
  readonly properties: Record<string, unknown>;
  readonly physicalName: string;
  /** Services take the ARN from here, so that it is the one that other resources refer to. */
  readonly arn: string | undefined;
  /** The construct's path, for messages. */
  readonly path: string;
}

export interface Assembly {
  /** The account and region that it is read for. */
  readonly place: Place;
  /** In the order of deployment of the stacks; within a stack as the template has them. */
  readonly resources: readonly Resource[];
  ofType(type: string): readonly Resource[];
  /** Where the asset with this key in the bootstrap bucket lies on disk: a folder (`….zip`) or a file. */
  assetPath(bucketKey: string): string;
  /** Stack → output → value. */
  readonly outputs: Readonly<Record<string, Record<string, string>>>;
}

export interface AssemblyOptions {
  /** The folder that `cdk synth` wrote. */
  readonly dir: string;
  readonly place: Place;
  /**
   * What a deployed service would answer for an attribute that only it knows. Asked before the built-in table. After an
   * answer `127.0.0.1:<port>`, what a template has as `https://127.0.0.1:<port>` is resolved as `http://…`.
   */
  readonly attribute?: AskAttribute;
}

/**
 * Reads a cloud assembly and resolves it as CloudFormation would on an empty account.
 * @throws TemplateError naming stack, path and type for whatever cannot be run here.
 */
export function readAssembly(options: AssemblyOptions): Assembly {
  const files = readCloudAssembly(options.dir);
  const stacks = resolvers(files, options);
  const resources = [...stacks.values()].flatMap((stack) => stack.resources());
  assertDistinctNames(resources);
  return {
    place: options.place,
    resources,
    ofType: (type) => resources.filter((resource) => resource.type === type),
    assetPath(bucketKey) {
      const path = files.assets.get(bucketKey);
      if (path === undefined)
        throw new TemplateError(`No asset of this cloud assembly has the key ${bucketKey}.`);
      return path;
    },
    outputs: Object.fromEntries([...stacks].map(([name, stack]) => [name, stack.outputs()])),
  };
}

function resolvers(
  files: CloudAssemblyFiles,
  { place, attribute }: AssemblyOptions,
): Map<string, StackResolver> {
  const stacks = new Map<string, StackResolver>();
  const world = {
    place,
    ...plainHttp(attribute ?? (() => undefined)),
    exported(name: string) {
      for (const stack of stacks.values()) {
        const found = stack.exports().get(name);
        if (found) return found();
      }
      return undefined;
    },
    output: (stack: string, name: string) => stacks.get(stack)?.output(name),
  };
  for (const stack of files.stacks) {
    assertPlace(stack, place);
    stacks.set(stack.name, createStackResolver(stack, world));
  }
  return stacks;
}

/** A template made for one account would hold its ARNs as plain text, which would then lead nowhere. */
function assertPlace({ name, environment }: StackFiles, place: Place): void {
  const [account, region] = environment.replace(/^aws:\/\//, '').split('/');
  const elsewhere =
    (account !== 'unknown-account' && account !== place.account) ||
    (region !== 'unknown-region' && region !== place.region);
  if (elsewhere)
    throw new TemplateError(
      `Stack ${name} is synthesized for ${environment}, but this cloud stands at aws://${place.account}/${place.region}.`,
    );
}

function assertDistinctNames(resources: readonly Resource[]): void {
  const seen = new Map<string, Resource>();
  for (const resource of resources) {
    if (!resource.arn) continue;
    const other = seen.get(resource.arn);
    if (other) throw new TemplateError(`${other.path} and ${resource.path} are both named ${resource.arn}.`);
    seen.set(resource.arn, resource);
  }
}
