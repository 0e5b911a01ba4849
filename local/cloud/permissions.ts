import type { GatewayOptions } from './gateway/index.ts';
import type { HttpApiOptions } from './http-api/index.ts';
import { askerOf, asRole } from './iam/asker.ts';
import { type Authority, createAuthority } from './iam/authority.ts';
import { collectPolicies } from './iam/collect.ts';
import { gatewayGuard } from './iam/gateway-guard.ts';
import type { Deployed } from './iam/needs/deployed.ts';
import { need } from './iam/needs/need.ts';
import { s3Access } from './iam/s3-access.ts';
import { openUsedGrants } from './iam/used-grants.ts';
import type { Neighbours } from './neighbours.ts';
import { assertRoles } from './roles-at-deployment.ts';
import type { S3Access } from './s3/index.ts';
import type { Place } from './service.ts';
import {
  type Assembly,
  wantedAliases,
  wantedEncryption,
  wantedFunctions,
  wantedKeys,
  wantedLogGroups,
} from './template/index.ts';

/** The policies of the templates, wherever somebody asks for something. */
export interface Permissions {
  readonly authority: Authority;
  readonly deployed: Deployed;
  readonly gateway: NonNullable<GatewayOptions['authorize']>;
  readonly s3: S3Access;
  /** For routes of an HTTP API that are signed by IAM. */
  mayAsk(apiId: string): NonNullable<HttpApiOptions['mayAsk']>;
  /** Whether a function may write its log; on AWS it runs all the same, and nobody reads what it says. */
  mayLog(functionName: string): boolean;
}

export function openPermissions(
  assembly: Assembly,
  o: {
    /** The file in which the grants that were used are written down. */
    readonly usedGrants: string;
    readonly place: Place;
    readonly neighbours: Pick<Neighbours, 'assemblies'>;
    readonly machineWaitingFor: Deployed['machineWaitingFor'];
  },
): Permissions {
  const authority = createAuthority(
    collectPolicies(assembly, ...o.neighbours.assemblies),
    openUsedGrants(o.usedGrants),
  );
  const deployed = deployedThings(assembly, o);
  assertRoles(assembly, { authority, deployed });
  return {
    authority,
    deployed,
    gateway: gatewayGuard(authority, deployed),
    s3: s3Access(authority, deployed),
    mayAsk:
      (apiId) =>
      (caller, { method, path: asked }) => {
        const { region, account } = o.place;
        const route = `arn:aws:execute-api:${region}:${account}:${apiId}/$default/${method}${asked}`;
        return authority.refusal(askerOf(caller), [need('execute-api:Invoke', route)]) === undefined;
      },
    mayLog: logging(assembly, authority),
  };
}

function logging(assembly: Assembly, authority: Authority): Permissions['mayLog'] {
  const groups = wantedLogGroups(assembly);
  const functions = new Map(wantedFunctions(assembly).map((fn) => [fn.name, fn]));
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const stream = `${groups.get(name)}:log-stream:local`;
    const role = asRole(functions.get(name)?.roleArn ?? '', name);
    const needs = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => need(action, stream));
    const may = authority.refusal(role, needs) === undefined;
    known.set(name, may);
    return may;
  };
}

function deployedThings(
  assembly: Assembly,
  { place, machineWaitingFor }: Pick<Deployed, 'place' | 'machineWaitingFor'>,
): Deployed {
  const encryption = wantedEncryption(assembly);
  const keys = new Map(wantedKeys(assembly).map(({ id, arn }) => [id, arn]));
  const aliases = new Map(wantedAliases(assembly).map(({ name, keyId }) => [name, keys.get(keyId)]));
  const arnsByName = (type: string) =>
    new Map(assembly.ofType(type).map(({ physicalName, arn }) => [physicalName, arn]));
  const secrets = arnsByName('AWS::SecretsManager::Secret');
  const identities = arnsByName('AWS::SES::EmailIdentity');
  return {
    place,
    machineWaitingFor,
    keyOf: (arn) => encryption.get(arn),
    keyBehind: (alias) => aliases.get(alias),
    secretNamed: (name) => secrets.get(name),
    isIdentity: (name) => identities.has(name),
  };
}
