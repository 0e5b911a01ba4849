import { isObject, type JsonObject } from '../json.ts';
import { lambdaArguments, startExecutionArguments } from './fields.ts';
import type { Findings } from './findings.ts';
import { parseIntegration } from './integration.ts';
import { checkCount, checkTemplate } from './templates.ts';

/** `express`: the workflow runs as EXPRESS, where AWS has no callbacks and waits for no other run. */
export function checkTask(findings: Findings, task: JsonObject, at: string, express: boolean): void {
  const resource = task['Resource'];
  if (typeof resource !== 'string') {
    findings.schema('These fields are required: [Resource]', at);
    return;
  }
  checkTemplate(findings, task['Arguments'], `${at}/Arguments`);
  checkCount(findings, task['TimeoutSeconds'], `${at}/TimeoutSeconds`, { min: 1 });
  checkCount(findings, task['HeartbeatSeconds'], `${at}/HeartbeatSeconds`, { min: 1 });
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = task;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout)
    findings.schema('HeartbeatSeconds must be smaller than TimeoutSeconds', at);
  checkCredentials(findings, task, at);
  const integration = parseIntegration(resource);
  if (!integration) {
    findings.refuse(`the resource '${resource}'`, `${at}/Resource`);
    return;
  }
  if (express && integration.pattern !== 'response')
    findings.schema(
      `Express state machine does not support '${integration.resource.split('.')[1] ?? ''}' service integration`,
      `${at}/Resource`,
    );
  if (integration.kind === 'lambda') checkArguments(findings, task, at, lambdaArguments, ['FunctionName']);
  if (integration.kind === 'execution')
    checkArguments(findings, task, at, startExecutionArguments, ['StateMachineArn']);
}

function checkArguments(
  findings: Findings,
  task: JsonObject,
  at: string,
  known: readonly string[],
  required: readonly string[],
): void {
  const value = task['Arguments'];
  if (!isObject(value)) return;
  findings.required(value, required, `${at}/Arguments`);
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      findings.refuse(`the argument ${name} of '${String(task['Resource'])}'`, `${at}/Arguments`);
  }
  const invocation = value['InvocationType'];
  if (invocation !== undefined && invocation !== 'RequestResponse')
    findings.refuse(`InvocationType ${String(invocation)}`, `${at}/Arguments`);
}

function checkCredentials(findings: Findings, task: JsonObject, at: string): void {
  const credentials = task['Credentials'];
  if (credentials === undefined) return;
  if (isObject(credentials) && credentials['RoleArn'] === undefined)
    findings.schema("The field 'RoleArn' is required but was missing", `${at}/Credentials`);
  else findings.refuse('Credentials (tasks in another role)', `${at}/Credentials`);
}
