import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { arnOf, cfnBoolean, cfnNumber, ignored, readProperties } from '../properties.ts';

export interface WantedSecret {
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
  readonly value: string | undefined;
  /** The fields of `GenerateSecretString` in camelCase; generated once. */
  readonly generate: z.output<typeof Generate> | undefined;
}

const Generate = z
  .strictObject({
    PasswordLength: cfnNumber.optional(),
    ExcludeCharacters: z.string().optional(),
    ExcludeLowercase: cfnBoolean.optional(),
    ExcludeNumbers: cfnBoolean.optional(),
    ExcludePunctuation: cfnBoolean.optional(),
    ExcludeUppercase: cfnBoolean.optional(),
    IncludeSpace: cfnBoolean.optional(),
    RequireEachIncludedType: cfnBoolean.optional(),
    SecretStringTemplate: z.string().optional(),
    GenerateStringKey: z.string().optional(),
  })
  .transform((given) => ({
    ...(given.PasswordLength === undefined ? {} : { passwordLength: given.PasswordLength }),
    ...(given.ExcludeCharacters === undefined ? {} : { excludeCharacters: given.ExcludeCharacters }),
    ...(given.ExcludeLowercase === undefined ? {} : { excludeLowercase: given.ExcludeLowercase }),
    ...(given.ExcludeNumbers === undefined ? {} : { excludeNumbers: given.ExcludeNumbers }),
    ...(given.ExcludePunctuation === undefined ? {} : { excludePunctuation: given.ExcludePunctuation }),
    ...(given.ExcludeUppercase === undefined ? {} : { excludeUppercase: given.ExcludeUppercase }),
    ...(given.IncludeSpace === undefined ? {} : { includeSpace: given.IncludeSpace }),
    ...(given.RequireEachIncludedType === undefined
      ? {}
      : { requireEachIncludedType: given.RequireEachIncludedType }),
    ...(given.SecretStringTemplate === undefined ? {} : { secretStringTemplate: given.SecretStringTemplate }),
    ...(given.GenerateStringKey === undefined ? {} : { generateStringKey: given.GenerateStringKey }),
  }));

const shape = {
  Name: z.string().optional(),
  Description: z.string().optional(),
  SecretString: z.string().optional(),
  GenerateSecretString: Generate.optional(),
  KmsKeyId: ignored('nothing is encrypted on this disk'),
};

export function wantedSecrets(assembly: Assembly): WantedSecret[] {
  return assembly.ofType('AWS::SecretsManager::Secret').map((resource) => {
    const p = readProperties(resource, shape, { Tags: 'for people and bills' });
    return {
      name: resource.physicalName,
      arn: arnOf(resource),
      description: p.Description,
      value: p.SecretString,
      generate: p.GenerateSecretString,
    };
  });
}
