import { z } from 'zod';
import type { Clock } from '#cloud/clock.ts';
import { isRecord, type JsonOperation, operation, page } from '#cloud/gateway/index.ts';
import { type Place, ServiceError } from '#cloud/service.ts';
import { buildEvent, type EventEnvelope } from './event.ts';
import { compilePattern } from './pattern.ts';
import { checkTotalSize, type EntryFailure, PutEventsInput, readEntry } from './put-events.ts';
import type { Rule, Rulebook } from './rulebook.ts';

const PAGE = 100;
const Paging = { Limit: z.int().min(1).max(PAGE).optional(), NextToken: z.string().optional() };
const Name = z.string().min(1);

/** The operations of EventBridge that a running product calls; rules are made by deploying a template. */
export function eventOperations(o: {
  place: Place;
  clock: Clock;
  rulebook: Rulebook;
  publish(events: readonly { bus: string; event: EventEnvelope }[]): void;
}): Record<string, JsonOperation> {
  const { rulebook } = o;

  const take = (entry: z.infer<typeof PutEventsInput>['Entries'][number]) => {
    const content = readEntry(entry, o.clock.now());
    if ('ErrorCode' in content) return content;
    try {
      return { bus: rulebook.bus(entry.EventBusName).name, event: buildEvent(content, o.place) };
    } catch (error) {
      // AWS takes an event for a bus that does not exist and drops it. Here nothing is dropped silently.
      if (!(error instanceof ServiceError)) throw error;
      return { ErrorCode: error.code, ErrorMessage: error.message } satisfies EntryFailure;
    }
  };

  return {
    PutEvents: operation('PutEvents', PutEventsInput, ({ Entries }) => {
      checkTotalSize(Entries);
      const taken = Entries.map(take);
      o.publish(taken.filter((entry) => 'event' in entry));
      return {
        FailedEntryCount: taken.filter((entry) => 'ErrorCode' in entry).length,
        Entries: taken.map((entry) => ('event' in entry ? { EventId: entry.event.id } : entry)),
      };
    }),

    ListEventBuses: operation(
      'ListEventBuses',
      z.strictObject({ NamePrefix: Name.optional(), ...Paging }),
      ({ NamePrefix = '', Limit = PAGE, NextToken }) => {
        const named = rulebook.buses().filter((bus) => bus.name.startsWith(NamePrefix));
        const { items, next } = page(named, { limit: Limit, token: NextToken });
        return { EventBuses: items.map(({ name, arn }) => ({ Name: name, Arn: arn })), ...next };
      },
    ),

    DescribeEventBus: operation('DescribeEventBus', z.strictObject({ Name: Name.optional() }), ({ Name }) => {
      const { name, arn } = rulebook.bus(Name);
      return { Name: name, Arn: arn };
    }),

    ListRules: operation(
      'ListRules',
      z.strictObject({ NamePrefix: Name.optional(), EventBusName: Name.optional(), ...Paging }),
      ({ NamePrefix = '', EventBusName, Limit = PAGE, NextToken }) => {
        const rules = rulebook.rulesOf(rulebook.bus(EventBusName).name);
        const named = rules.filter((rule) => rule.name.startsWith(NamePrefix));
        const { items, next } = page(named, { limit: Limit, token: NextToken });
        return { Rules: items.map(describe), ...next };
      },
    ),

    DescribeRule: operation(
      'DescribeRule',
      z.strictObject({ Name, EventBusName: Name.optional() }),
      ({ Name, EventBusName }) => describe(rulebook.rule(rulebook.bus(EventBusName).name, Name)),
    ),

    ListTargetsByRule: operation(
      'ListTargetsByRule',
      z.strictObject({ Rule: Name, EventBusName: Name.optional(), ...Paging }),
      ({ Rule, EventBusName, Limit = PAGE, NextToken }) => {
        const { targets } = rulebook.rule(rulebook.bus(EventBusName).name, Rule);
        const { items, next } = page(targets, { limit: Limit, token: NextToken });
        return { Targets: items.map(describeTarget), ...next };
      },
    ),

    TestEventPattern: operation(
      'TestEventPattern',
      z.strictObject({ EventPattern: z.string(), Event: z.string() }),
      ({ EventPattern, Event }) => {
        const pattern = parse(
          EventPattern,
          'InvalidEventPatternException',
          'Event pattern is not valid JSON.',
        );
        const event = parse(Event, 'ValidationException', 'Event is not valid JSON.');
        checkTestEvent(event);
        return { Result: compilePattern(pattern)(event) };
      },
    ),
  };
}

function describe(rule: Rule): Record<string, unknown> {
  return {
    Name: rule.name,
    Arn: rule.arn,
    EventPattern: JSON.stringify(rule.pattern),
    State: rule.enabled ? 'ENABLED' : 'DISABLED',
    EventBusName: rule.bus,
  };
}

function describeTarget({ id, arn, deadLetterArn, retry }: Rule['targets'][number]): Record<string, unknown> {
  return {
    Id: id,
    Arn: arn,
    ...(deadLetterArn !== undefined && { DeadLetterConfig: { Arn: deadLetterArn } }),
    ...(retry && {
      RetryPolicy: { MaximumRetryAttempts: retry.attempts, MaximumEventAgeInSeconds: retry.maxAgeSeconds },
    }),
  };
}

function parse(text: string, code: string, message: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError(code, message);
  }
}

const REQUIRED_FIELDS = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'];

function checkTestEvent(event: unknown): void {
  const lacking = REQUIRED_FIELDS.find((field) => !isRecord(event) || !(field in event));
  if (lacking !== undefined)
    throw new ServiceError('ValidationException', `Parameter Event is not valid: it lacks ${lacking}.`);
}
