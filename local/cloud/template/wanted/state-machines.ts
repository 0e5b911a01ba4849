import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

export interface WantedStateMachine {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Amazon States Language as JSON text, with nothing left to fill in. */
  readonly definition: string;
  readonly path: string;
}

const shape = {
  StateMachineName: z.string().optional(),
  StateMachineType: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  RoleArn: z.string(),
  DefinitionString: z.string().optional(),
  Definition: z.record(z.string(), z.unknown()).optional(),
  DefinitionS3Location: z.strictObject({ Bucket: z.string(), Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
};

const ignored = {
  EncryptionConfiguration: 'nothing is encrypted at rest here',
  LoggingConfiguration: 'the history of an execution can be read through the API',
  Tags: 'for people and bills',
  TracingConfiguration: 'there is no X-Ray here',
};

/** Every state machine of the assembly, its definition found and filled in. */
export function wantedStateMachines(assembly: Assembly): WantedStateMachine[] {
  return assembly.ofType('AWS::StepFunctions::StateMachine').map((resource) => {
    const p = readProperties(resource, shape, ignored);
    const texts = [
      p.DefinitionString,
      p.Definition && JSON.stringify(p.Definition),
      p.DefinitionS3Location && readFileSync(assembly.assetPath(p.DefinitionS3Location.Key), 'utf8'),
    ].filter((text) => text !== undefined);
    const [definition] = texts;
    if (definition === undefined || texts.length > 1) throw refusal(resource, 'needs exactly one definition');
    return {
      name: resource.physicalName,
      arn: arnOf(resource),
      roleArn: p.RoleArn,
      type: p.StateMachineType,
      definition: filledIn(resource, definition, p.DefinitionSubstitutions),
      path: resource.path,
    };
  });
}

/** CloudFormation would leave an unknown placeholder as it stands, and the execution would meet it months later. */
function filledIn(resource: Resource, definition: string, values: Record<string, string | number | boolean>) {
  const text = definition.replace(/\$\{([^}]*)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw refusal(resource, `nothing is substituted for ${placeholder} in the definition`);
    return String(value);
  });
  try {
    JSON.parse(text);
  } catch (error) {
    throw refusal(resource, `the definition is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return text;
}
