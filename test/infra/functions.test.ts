import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { lookupFunctionName } from '#contracts/catalogue.ts';
import type { Store } from '#contracts/registry.ts';
import { thingOf } from './grants.ts';
import { asked, catalogue, type Resource, registry, stores, synthesize } from './synthesized.ts';

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});

const ofType = (...types: readonly string[]) => resources.filter(({ Type }) => types.includes(Type));
const idsOf = (...types: readonly string[]) => ofType(...types).map(({ stack, id }) => `${stack}/${id}`);
const functions = () => ofType('AWS::Lambda::Function');
const named = (name: string): Resource => {
  const found = functions().find(({ Properties }) => Properties['FunctionName'] === name);
  if (!found) throw new Error(`There is no function ${name}`);
  return found;
};
const lookupName = (controller: string, store: string) =>
  lookupFunctionName('inzage-lookup-', controller, store);

describe('nothing runs that nobody declared', () => {
  test('there is a function for each entry of the catalogue and each lookup, and no other', () => {
    const wanted = [
      ...catalogue.map(([name]) => `inzage-${name}`),
      ...asked.map(({ controller, store }) => lookupName(controller, store.id)),
    ];

    expect(functions().map(({ Properties }) => Properties['FunctionName'])).toHaveLength(wanted.length);
    expect(new Set(functions().map(({ Properties }) => Properties['FunctionName']))).toEqual(new Set(wanted));
  });

  test('what a client’s data lie in is never asked (PRO-1)', () => {
    const processors = stores.filter(({ store }) => store.role === 'processor');
    const policies = JSON.stringify(ofType('AWS::IAM::Policy'));

    expect(processors.length).toBeGreaterThan(0);
    for (const { controller, store } of processors) {
      expect(functions().map(({ Properties }) => Properties['FunctionName'])).not.toContain(
        lookupName(controller, store.id),
      );
      expect(policies).not.toContain(`${controller}${store.id}store`.replaceAll('-', ''));
    }
  });
});

describe('every function', () => {
  test('is Node 24 on arm64', () => {
    const kinds = functions().map(({ Properties }) => [Properties['Runtime'], Properties['Architectures']]);

    expect(new Set(kinds.map((kind) => JSON.stringify(kind)))).toEqual(
      new Set([JSON.stringify(['nodejs24.x', ['arm64']])]),
    );
  });

  test('has as much time and memory as the catalogue says', () => {
    for (const [name, { timeoutSeconds, memoryMb }] of catalogue) {
      expect(named(`inzage-${name}`).Properties).toMatchObject({
        Timeout: timeoutSeconds,
        MemorySize: memoryMb,
      });
    }
  });

  test('writes to a log group of its own, which forgets', () => {
    const groups = functions().map(
      ({ stack, Properties }) => `${stack}/${Logging.parse(Properties).LoggingConfig.LogGroup.Ref}`,
    );

    expect(new Set(groups).size).toBe(functions().length);
    expect(new Set(idsOf('AWS::Logs::LogGroup'))).toEqual(
      new Set([
        ...groups,
        'inzage-state/PortalAccessB08CED15',
        'inzage-pipeline/RequestLogs6647DCB7',
        'inzage-web/ConsoleAccess90108A8F',
      ]),
    );
    for (const { Properties } of ofType('AWS::Logs::LogGroup')) {
      expect(Properties['RetentionInDays']).toBeGreaterThan(0);
    }
  });

  test('is told neither an address of mail nor a secret, only the secret’s name', () => {
    const variables = functions().flatMap((fn) => Object.entries(told(fn)));
    const secrets = variables.filter(([name]) => name === 'SECRET_ID').map(([, value]) => thingOf(value));

    expect(variables.filter(([, value]) => JSON.stringify(value).includes('@'))).toEqual([]);
    expect(new Set(secrets)).toEqual(new Set(['HashSecret']));
    expect(JSON.stringify(resources)).not.toContain('{{resolve:secretsmanager');
  });

  test('of the catalogue is told exactly what it declares', () => {
    for (const [name, { variables }] of catalogue) {
      expect(Object.keys(told(named(`inzage-${name}`))).toSorted(), name).toEqual(variables.toSorted());
    }
  });

  test.each(asked)(
    'for $controller/$store.id is told where that is and how the group dials',
    ({ controller, store }) => {
      const own = `${controller}-${store.id}`;
      const place: Readonly<Record<Store['connector']['kind'], readonly [string, string]>> = {
        dynamodb: ['STORE_TABLE', `inzage-store-${own}`],
        s3: ['STORE_BUCKET', `inzage-<AccountId>-${own}`],
        human: ['STORE_BUCKET', `inzage-<AccountId>-${own}`],
        postgresql: ['STORE_SECRET', `inzage/store/${controller}/${store.id}`],
        http: ['STORE_SECRET', `inzage/store/${controller}/${store.id}`],
      };
      const { DIALLING_CODE, ...rest } = told(named(lookupName(controller, store.id)));

      expect(DIALLING_CODE).toBe(registry.group.diallingCode);
      expect(Object.entries(rest).map(([name, value]) => [name, thingOf(value)])).toEqual([
        place[store.connector.kind],
      ]);
    },
  );
});

/** Its variables, but for the one that every function has: Node then says where an error comes from. */
function told(fn: Resource): Readonly<Record<string, unknown>> {
  const { NODE_OPTIONS: _, ...variables } = Environment.parse(fn.Properties).Environment.Variables;
  return variables;
}

const Logging = z.object({ LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }) });
const Environment = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
