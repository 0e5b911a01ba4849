import type { Place } from '../service.ts';
import type { Resource } from './assembly.ts';
import type { StackFiles, TemplateResource } from './cloud-assembly.ts';
import { evaluateCondition } from './conditions.ts';
import { evaluate, isRecord, NO_VALUE, type Scope, text } from './intrinsics.ts';
import { generatedName } from './names.ts';
import { parameterValues } from './parameters.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { type Origin, refusal } from './refusal.ts';
import type { NamedResource, ResourceType } from './resource-type.ts';
import { resourceTypes } from './resource-types.ts';

export type AskAttribute = (
  resource: { type: string; logicalId: string; stack: string; physicalName: string },
  attribute: string,
) => string | undefined;

/** What a stack sees of its surroundings. */
export interface World {
  readonly place: Place;
  readonly ask: AskAttribute;
  exported(name: string): string | undefined;
  output(stack: string, name: string): string | undefined;
}

export interface StackResolver {
  resources(): Resource[];
  outputs(): Record<string, string>;
  output(name: string): string | undefined;
  /** Export name → its value, resolved when asked for. */
  exports(): ReadonlyMap<string, () => string>;
}

interface Known {
  readonly template: TemplateResource;
  readonly type: ResourceType;
  readonly named: NamedResource;
  readonly origin: Origin;
}

/** Resolves one stack, lazily: a value is worked out when something refers to it. */
export function createStackResolver(stack: StackFiles, world: World): StackResolver {
  const { template } = stack;
  const whole: Origin = { stack: stack.name, path: stack.name, type: 'template' };
  const parameters = parameterValues(stack, pseudoParameters(world.place, stack.name));
  const known = new Map<string, Known>();
  const inProgress = new Set<string>();

  /** Runs `fn` unless it is already being run for the same thing further up: then the template goes in a circle. */
  function onceAtATime<T>(key: string, origin: Origin, fn: () => T): T {
    if (inProgress.has(key)) throw refusal(origin, `${key} refers to itself in a circle`);
    inProgress.add(key);
    try {
      return fn();
    } finally {
      inProgress.delete(key);
    }
  }

  function scopeOf(origin: Origin): Scope {
    const refuse = (what: string) => refusal(origin, what);
    const scope: Scope = {
      region: world.place.region,
      refuse,
      ref(name) {
        if (parameters.has(name)) return parameters.get(name);
        const { type, named } = resource(name, origin);
        return type.ref ? type.ref(named) : named.name;
      },
      attribute: (logicalId, attribute) => attributeOf(resource(logicalId, origin), attribute, refuse),
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
      condition(name) {
        if (!(name in template.Conditions)) throw refuse(`there is no condition ${name}`);
        return onceAtATime(`condition ${name}`, origin, () =>
          evaluateCondition(template.Conditions[name], scope),
        );
      },
      mapping(name) {
        const mapping = template.Mappings[name];
        if (!mapping) throw refuse(`there is no mapping ${name}`);
        return mapping;
      },
    };
    return scope;
  }

  function attributeOf(
    { type, named, template: { Type } }: Known,
    attribute: string,
    refuse: Scope['refuse'],
  ) {
    const answered = named.ask(attribute);
    if (answered !== undefined) return answered;
    const built = type.attributes?.[attribute];
    if (!built) throw refuse(`attribute ${attribute} of ${named.logicalId} (${Type}) is not emulated`);
    const value = built(named);
    if (value === undefined)
      throw refuse(`${named.logicalId} (${Type}), as configured here, has no attribute ${attribute}`);
    return value;
  }

  function resource(logicalId: string, user: Origin): Known {
    const before = known.get(logicalId);
    if (before) return before;
    const found = template.Resources[logicalId];
    if (!found) throw refusal(user, `there is no resource or parameter ${logicalId}`);
    const path = stack.paths.get(logicalId) ?? `${stack.name}/${logicalId}`;
    const origin = { stack: stack.name, path, type: found.Type };
    const type = resourceTypes[found.Type];
    if (!type) throw refusal(origin, 'the local cloud does not emulate this type of resource');
    const scope = scopeOf(origin);
    if (found.Condition && !scope.condition(found.Condition))
      throw refusal(user, `refers to ${logicalId}, which its condition ${found.Condition} leaves out`);
    const entry = { template: found, type, origin, named: name(logicalId, found, type, scope, origin) };
    known.set(logicalId, entry);
    return entry;
  }

  function name(
    logicalId: string,
    found: TemplateResource,
    type: ResourceType,
    scope: Scope,
    origin: Origin,
  ) {
    const property = (key: string) => {
      const [first = '', ...below] = key.split('.');
      const value = evaluate(found.Properties[first], scope);
      return below.reduce(
        (part, step) => (isRecord(part) ? part[step] : undefined),
        value === NO_VALUE ? undefined : value,
      );
    };
    const rule = type.name;
    const given = onceAtATime(logicalId, origin, () =>
      'property' in rule && rule.property ? property(rule.property) : undefined,
    );
    const physicalName =
      given === undefined ? generatedName(stack.name, logicalId, rule) : text(given, 'a name', scope);
    const withoutArn = {
      place: world.place,
      stack: stack.name,
      logicalId,
      name: physicalName,
      property,
      ask: (attribute: string) =>
        world.ask({ type: found.Type, logicalId, stack: stack.name, physicalName }, attribute),
    };
    return { ...withoutArn, arn: onceAtATime(logicalId, origin, () => type.arn?.(withoutArn)) };
  }

  function outputValue(name: string): string | undefined {
    const output = template.Outputs[name];
    const scope = scopeOf({ ...whole, path: `${stack.name}/${name}`, type: 'output' });
    if (!output || (output.Condition && !scope.condition(output.Condition))) return undefined;
    return text(evaluate(output.Value, scope), `output ${name}`, scope);
  }

  let exportNames: ReadonlyMap<string, () => string> | undefined;
  function findExports() {
    const found = new Map<string, () => string>();
    for (const [name, { Export, Condition }] of Object.entries(template.Outputs)) {
      const scope = scopeOf({ ...whole, path: `${stack.name}/${name}`, type: 'output' });
      if (!Export || (Condition && !scope.condition(Condition))) continue;
      found.set(text(evaluate(Export.Name, scope), 'an export', scope), () => outputValue(name) ?? '');
    }
    return found;
  }

  return {
    resources: () =>
      Object.entries(template.Resources).flatMap(([logicalId, { Condition }]) => {
        if (Condition && !scopeOf(whole).condition(Condition)) return [];
        const { template: found, named, origin } = resource(logicalId, whole);
        const properties = evaluate(found.Properties, scopeOf(origin));
        if (!isRecord(properties)) throw refusal(origin, 'has no properties');
        return { ...origin, logicalId, properties, physicalName: named.name, arn: named.arn };
      }),
    outputs: () =>
      Object.fromEntries(
        Object.keys(template.Outputs).flatMap((name) => {
          const value = outputValue(name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      ),
    output: outputValue,
    exports: () => {
      exportNames ??= findExports();
      return exportNames;
    },
  };
}
