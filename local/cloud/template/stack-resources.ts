import type { Resource, Template } from './cloud-assembly-schema.ts';
import { evaluate, isRecord, NO_VALUE, type Scope, text } from './intrinsics.ts';
import { generatedName } from './names.ts';
import { type Origin, refusal } from './refusal.ts';
import type { NamedResource, ResourceType } from './resource-type.ts';
import { resourceTypes } from './resource-types.ts';
import type { World } from './stack-resolver.ts';

/** A resource of a template with its type, its name and its ARN. Its other properties are resolved by whoever needs them. */
export interface KnownResource {
  readonly template: Resource;
  readonly type: ResourceType;
  readonly named: NamedResource;
  readonly origin: Origin;
}

export interface StackResourcesOptions {
  readonly stack: string;
  readonly template: Template;
  readonly paths: ReadonlyMap<string, string>;
  readonly world: World;
  scopeOf(origin: Origin): Scope;
}

/** Finds the resources of a stack by logical id, on behalf of `user`, which is named if there is none. */
export type FindResource = (logicalId: string, user: Origin) => KnownResource;

/** Names are worked out when they are first asked for, because a name may depend on other names. */
export function stackResources({
  stack,
  template,
  paths,
  world,
  scopeOf,
}: StackResourcesOptions): FindResource {
  const known = new Map<string, KnownResource>();
  const inProgress = new Set<string>();

  function find(logicalId: string, user: Origin): KnownResource {
    const before = known.get(logicalId);
    if (before) return before;
    const found = template.Resources[logicalId];
    if (!found) throw refusal(user, `there is no resource or parameter ${logicalId}`);
    const origin = { stack, path: paths.get(logicalId) ?? `${stack}/${logicalId}`, type: found.Type };
    const type = resourceTypes[found.Type];
    if (!type) throw refusal(origin, 'the local cloud does not emulate this type of resource');
    if (found.Condition && !scopeOf(origin).condition(found.Condition))
      throw refusal(user, `refers to ${logicalId}, which its condition ${found.Condition} leaves out`);
    if (inProgress.has(logicalId)) throw refusal(origin, 'its name depends on itself in a circle');
    inProgress.add(logicalId);
    try {
      const entry = { template: found, type, origin, named: named(logicalId, found, type, scopeOf(origin)) };
      known.set(logicalId, entry);
      return entry;
    } finally {
      inProgress.delete(logicalId);
    }
  }

  function named(logicalId: string, found: Resource, type: ResourceType, scope: Scope): NamedResource {
    const property = (key: string) => {
      const [first = '', ...below] = key.split('.');
      const value = evaluate(found.Properties[first], scope);
      return below.reduce(
        (part, step) => (isRecord(part) ? part[step] : undefined),
        value === NO_VALUE ? undefined : value,
      );
    };
    const rule = type.name;
    const given = 'property' in rule && rule.property ? property(rule.property) : undefined;
    const name = given === undefined ? generatedName(stack, logicalId, rule) : text(given, 'a name', scope);
    const resource = {
      place: world.place,
      stack,
      logicalId,
      name,
      property,
      ask: (attribute: string) =>
        world.ask({ type: found.Type, logicalId, stack, physicalName: name }, attribute),
    };
    return { ...resource, arn: type.arn?.(resource) };
  }

  return find;
}

/** What `Fn::GetAtt` gives: the answer of the running service, or that of the table of types. */
export function attributeOf(resource: KnownResource, attribute: string, user: Origin): string {
  const { type, named, template } = resource;
  const answered = named.ask(attribute);
  if (answered !== undefined) return answered;
  const builtIn = type.attributes?.[attribute];
  const what = `${named.logicalId} (${template.Type})`;
  if (!builtIn) throw refusal(user, `attribute ${attribute} of ${what} is not emulated`);
  const value = builtIn(named);
  if (value === undefined) throw refusal(user, `${what}, as configured here, has no attribute ${attribute}`);
  return value;
}
