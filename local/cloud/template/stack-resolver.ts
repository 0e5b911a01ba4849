import type { Place } from '../service.ts';
import type { Resource } from './assembly.ts';
import type { StackFiles } from './cloud-assembly.ts';
import { evaluateCondition } from './conditions.ts';
import { evaluate, isRecord, type Scope, text } from './intrinsics.ts';
import { parameterValues } from './parameters.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { type Origin, refusal } from './refusal.ts';
import { attributeOf, stackResources } from './stack-resources.ts';

export type AskAttribute = (
  resource: { type: string; logicalId: string; stack: string; physicalName: string },
  attribute: string,
) => string | undefined;

/** What a stack sees of its surroundings. */
export interface World {
  readonly place: Place;
  readonly ask: AskAttribute;
  /** Last touch to a value: addresses of this machine begin with what is spoken here. */
  reachable(value: unknown): unknown;
  exported(name: string): string | undefined;
  output(stack: string, name: string): string | undefined;
}

export interface StackResolver {
  resources(): Resource[];
  outputs(): Record<string, string>;
  output(name: string): string | undefined;
  /** Export name → its value, resolved when asked for. */
  exports(): ReadonlyMap<string, () => string | undefined>;
}

/** Resolves one stack, lazily: a value is worked out when something refers to it, so the order of stacks is free. */
export function createStackResolver(stack: StackFiles, world: World): StackResolver {
  const { template, name: stackName } = stack;
  const whole: Origin = { stack: stackName, path: stackName, type: 'template' };
  const parameters = parameterValues(stack, pseudoParameters(world.place, stackName));
  const find = stackResources({ stack: stackName, template, paths: stack.paths, world, scopeOf });
  const conditionsInProgress = new Set<string>();

  function scopeOf(origin: Origin): Scope {
    const refuse = (what: string) => refusal(origin, what);
    return {
      region: world.place.region,
      refuse,
      ref(name) {
        if (parameters.has(name)) return parameters.get(name);
        const { type, named } = find(name, origin);
        return type.ref ? type.ref(named) : named.name;
      },
      attribute: (logicalId, attribute) => attributeOf(find(logicalId, origin), attribute, origin),
      imported(name) {
        const value = world.exported(name);
        if (value === undefined) throw refuse(`no stack exports ${name}`);
        return value;
      },
      stackOutput(other, name) {
        const value = world.output(other, name);
        if (value === undefined) throw refuse(`stack ${other} has no output ${name}`);
        return value;
      },
      condition: (name) => condition(name, origin),
      mapping(name) {
        const mapping = template.Mappings[name];
        if (!mapping) throw refuse(`there is no mapping ${name}`);
        return mapping;
      },
    };
  }

  function condition(name: string, user: Origin): boolean {
    if (!(name in template.Conditions)) throw refusal(user, `there is no condition ${name}`);
    if (conditionsInProgress.has(name)) throw refusal(user, `condition ${name} goes in a circle`);
    conditionsInProgress.add(name);
    try {
      return evaluateCondition(template.Conditions[name], scopeOf(user));
    } finally {
      conditionsInProgress.delete(name);
    }
  }

  const applies = (entry: { Condition?: string | undefined }) =>
    entry.Condition === undefined || condition(entry.Condition, whole);
  const outputScope = (name: string) =>
    scopeOf({ stack: stackName, path: `${stackName}/${name}`, type: 'output' });

  function output(name: string): string | undefined {
    const found = template.Outputs[name];
    if (!found || !applies(found)) return undefined;
    const scope = outputScope(name);
    return text(world.reachable(evaluate(found.Value, scope)), 'an output', scope);
  }

  function findExports(): ReadonlyMap<string, () => string | undefined> {
    const found = new Map<string, () => string | undefined>();
    for (const [name, entry] of Object.entries(template.Outputs)) {
      if (!entry.Export || !applies(entry)) continue;
      const scope = outputScope(name);
      found.set(text(evaluate(entry.Export.Name, scope), 'an export', scope), () => output(name));
    }
    return found;
  }
  let exported: ReturnType<typeof findExports> | undefined;

  return {
    output,
    exports() {
      exported ??= findExports();
      return exported;
    },
    outputs: () =>
      Object.fromEntries(
        Object.keys(template.Outputs).flatMap((name) => {
          const value = output(name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      ),
    resources: () =>
      Object.entries(template.Resources)
        .filter(([, entry]) => applies(entry))
        .map(([logicalId]) => {
          const { template: source, named, origin } = find(logicalId, whole);
          const properties = world.reachable(evaluate(source.Properties, scopeOf(origin)));
          if (!isRecord(properties)) throw refusal(origin, 'has no properties');
          return { ...origin, logicalId, properties, physicalName: named.name, arn: named.arn };
        }),
  };
}
