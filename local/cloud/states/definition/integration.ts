/** How the state machine takes note of the task's end: with the response, with the end of a run, or by a token. */
type Pattern = 'response' | 'sync' | 'sync:2' | 'token';

interface Named {
  readonly pattern: Pattern;
  /** The two names by which the history's events call the task, e.g. `lambda` and `invoke.waitForTaskToken`. */
  readonly resourceType: string;
  readonly resource: string;
}

export type Integration =
  | { readonly kind: 'function'; readonly pattern: 'response'; readonly arn: string }
  | ({ readonly kind: 'lambda' } & Named)
  | ({ readonly kind: 'execution' } & Named)
  | ({ readonly kind: 'service'; readonly service: string; readonly action: string } & Named);

const FUNCTION = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/;
const INTEGRATION =
  /^arn:aws[\w-]*:states:[\w-]*:\d*:(?:(aws-sdk):)?([\w-]+):(\w+)(?:\.(sync:2|sync|waitForTaskToken))?$/;

/** Integrations with a face of their own in Step Functions; everything else goes by `aws-sdk:`. */
const OPTIMISED = new Map([
  ['lambda:invoke', ['response', 'token']],
  ['states:startExecution', ['response', 'sync', 'sync:2', 'token']],
  ['events:putEvents', ['response', 'token']],
]);

const PATTERNS = new Map<string, Pattern>([
  ['sync', 'sync'],
  ['sync:2', 'sync:2'],
  ['waitForTaskToken', 'token'],
]);

/** What a Task's `Resource` asks for; `undefined` when this service does not make such calls. */
export function parseIntegration(arn: string): Integration | undefined {
  if (FUNCTION.test(arn)) return { kind: 'function', pattern: 'response', arn };
  const [, sdk, service, action, suffix] = INTEGRATION.exec(arn) ?? [];
  if (!service || !action) return undefined;
  const pattern = PATTERNS.get(suffix ?? '') ?? 'response';
  const resource = suffix ? `${action}.${suffix}` : action;
  if (sdk) {
    if (pattern !== 'response' && pattern !== 'token') return undefined;
    return { kind: 'service', service, action, pattern, resourceType: `aws-sdk:${service}`, resource };
  }
  if (!OPTIMISED.get(`${service}:${action}`)?.includes(pattern)) return undefined;
  const named = { pattern, resourceType: service, resource };
  if (service === 'lambda') return { kind: 'lambda', ...named };
  if (service === 'states') return { kind: 'execution', ...named };
  return { kind: 'service', service, action, ...named };
}

/** The integration of a machine that has been checked. */
export function integrationOf(arn: string): Integration {
  const integration = parseIntegration(arn);
  if (!integration) throw new Error(`No integration ${arn}`);
  return integration;
}
