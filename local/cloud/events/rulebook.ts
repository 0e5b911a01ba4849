import { type Place, ServiceError } from '#cloud/service.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { compilePattern, type EventTest } from './pattern.ts';
import type { BusSpec, RuleSpec, TargetSpec } from './types.ts';

/** A rule whose bus is known and whose pattern is compiled. */
export interface Rule extends RuleSpec {
  /** The name of its bus. */
  readonly bus: string;
  readonly matches: EventTest;
}

export interface Rulebook {
  deploy(buses: readonly BusSpec[], rules: readonly RuleSpec[]): void;
  buses(): BusSpec[];
  /** The bus of this name or ARN; the default bus where none is given. @throws ResourceNotFoundException */
  bus(nameOrArn?: string): BusSpec;
  rulesOf(bus: string): Rule[];
  rule(bus: string, name: string): Rule;
  targetsFor(bus: string, event: unknown): { rule: Rule; target: TargetSpec }[];
}

const LONGEST_PATTERN = 2048;
const MOST_TARGETS = 5;

/** The buses and rules in force. They come from the template at every start, so they are kept in memory only. */
export function createRulebook(place: Place): Rulebook {
  const defaultBus: BusSpec = {
    name: 'default',
    arn: `arn:aws:events:${place.region}:${place.account}:event-bus/default`,
  };
  let buses: BusSpec[] = [defaultBus];
  let rules: Rule[] = [];

  const bus = (nameOrArn = defaultBus.name) => {
    const found = buses.find((one) => one.name === nameOrArn || one.arn === nameOrArn);
    if (!found) throw notFound(`Event bus ${nameOrArn}`);
    return found;
  };
  const rulesOf = (busName: string) => rules.filter((rule) => rule.bus === busName);

  return {
    deploy(newBuses, newRules) {
      const previous = buses;
      buses = uniqueByName([defaultBus, ...newBuses.filter((one) => one.name !== defaultBus.name)]);
      try {
        rules = newRules.map((spec) => compileRule(spec, bus(spec.bus).name));
      } catch (error) {
        buses = previous;
        throw error;
      }
    },
    buses: () => [...buses],
    bus,
    rulesOf,
    rule(busName, name) {
      const found = rulesOf(busName).find((rule) => rule.name === name);
      if (!found) throw notFound(`Rule ${name} on event bus ${busName}`);
      return found;
    },
    targetsFor: (busName, event) =>
      rulesOf(busName)
        .filter((rule) => rule.enabled && rule.matches(event))
        .flatMap((rule) => rule.targets.map((target) => ({ rule, target }))),
  };
}

function compileRule(spec: RuleSpec, bus: string): Rule {
  if (JSON.stringify(spec.pattern ?? null).length > LONGEST_PATTERN)
    throw invalidPattern(`The pattern of ${spec.name} is over ${LONGEST_PATTERN} characters`);
  if (spec.targets.length > MOST_TARGETS)
    throw new ServiceError('LimitExceededException', `${spec.name} has more than ${MOST_TARGETS} targets.`);
  uniqueByName(spec.targets.map((target) => ({ name: target.id })));
  for (const { retry } of spec.targets) if (retry) checkRetry(spec.name, retry);
  return { ...spec, bus, matches: compilePattern(spec.pattern) };
}

function checkRetry(rule: string, retry: { attempts: number; maxAgeSeconds: number }): void {
  const valid =
    retry.attempts >= 0 &&
    retry.attempts <= 185 &&
    retry.maxAgeSeconds >= 60 &&
    retry.maxAgeSeconds <= 86_400;
  if (!valid)
    throw new ServiceError(
      'ValidationException',
      `The retry policy of ${rule} must have 0 to 185 attempts and an age of 60 to 86400 seconds.`,
    );
}

function uniqueByName<Item extends { name: string }>(items: Item[]): Item[] {
  const names = new Set<string>();
  for (const { name } of items) {
    if (names.has(name)) throw new ServiceError('ResourceAlreadyExistsException', `${name} is there twice.`);
    names.add(name);
  }
  return items;
}

function notFound(what: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `${what} does not exist.`);
}
