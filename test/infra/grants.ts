import * as z from 'zod/mini';
import type { Resource } from './synthesized.ts';

const Words = z.union([
  z.array(z.string()),
  z.pipe(
    z.string(),
    z.transform((one) => [one]),
  ),
]);

const Statement = z.object({
  Effect: z.string(),
  Action: Words,
  Resource: z.optional(z.unknown()),
  Principal: z.optional(z.unknown()),
  Condition: z.optional(z.unknown()),
});
export type Statement = z.infer<typeof Statement>;

export const PolicyDocument = z.object({ Statement: z.array(Statement) });

const Attached = z.object({
  PolicyDocument,
  Roles: z.array(z.object({ Ref: z.string() })),
});
const Inline = z.object({ Policies: z.array(z.object({ PolicyDocument })) });
const WithRole = z.object({ Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

/** Everything that a function's role may do, besides writing its log. */
export function statementsOf(fn: Resource, resources: readonly Resource[]): readonly Statement[] {
  const [role] = WithRole.parse(fn.Properties).Role['Fn::GetAtt'];
  return resources
    .filter(({ Type, stack }) => Type === 'AWS::IAM::Policy' && stack === fn.stack)
    .map(({ Properties }) => Attached.parse(Properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap((policy) => policy.PolicyDocument.Statement);
}

/** What stands in the role itself: the right to write its log. */
export function inlineStatementsOf(fn: Resource, resources: readonly Resource[]): readonly Statement[] {
  const [role] = WithRole.parse(fn.Properties).Role['Fn::GetAtt'];
  return resources
    .filter(({ id, stack }) => id === role && stack === fn.stack)
    .flatMap(({ Properties }) => Inline.parse(Properties).Policies)
    .flatMap((policy) => policy.PolicyDocument.Statement);
}

/** Grants as `Evidence/*: s3:GetObject`: one line for each action on each thing, so that a difference reads as one. */
export function grantsOf(fn: Resource, resources: readonly Resource[]): readonly string[] {
  const lines = statementsOf(fn, resources).flatMap(({ Action, Resource: on }) =>
    Action.flatMap((action) => [on].flat().map((one) => `${thingOf(one)}: ${action}`)),
  );
  return [...new Set(lines)].toSorted();
}

/** `Evidence/*` for the objects of the bucket with that construct id, whether in this stack or exported by another. */
export function thingOf(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const {
    'Fn::Join': join,
    'Fn::GetAtt': attribute,
    'Fn::ImportValue': imported,
    Ref: ref,
  } = Value.parse(resource);
  if (join) return join[1].map(thingOf).join('');
  if (attribute) return constructOf(attribute[0]);
  if (imported) return exportedBy(imported);
  if (ref) return ref.startsWith('AWS::') ? `<${ref.slice('AWS::'.length)}>` : constructOf(ref);
  throw new TypeError(`No name for ${JSON.stringify(resource)}`);
}

const Value = z.strictObject({
  'Fn::Join': z.optional(z.tuple([z.literal(''), z.array(z.unknown())])),
  'Fn::GetAtt': z.optional(z.tuple([z.string(), z.string()])),
  'Fn::ImportValue': z.optional(z.string()),
  Ref: z.optional(z.string()),
});

/** CDK writes a construct's path and 8 hexadecimal digits. */
const constructOf = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '');

function exportedBy(name: string): string {
  const [, id = name, attribute = ''] =
    /:ExportsOutput(?:FnGetAtt|Ref)(\w+?)[0-9A-F]{8}(.*?)[0-9A-F]{8}$/.exec(name) ?? [];
  return attribute === 'StreamArn' ? `${id} stream` : id;
}
