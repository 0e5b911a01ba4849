import { CATALOGUE, type FunctionName } from '#contracts/catalogue.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';

type Declared<Name extends FunctionName> = (typeof CATALOGUE)[Name]['variables'][number];

/** The environment that a function declares in the catalogue; a missing variable stops it at start, by name. */
export function configOf<Name extends FunctionName>(name: Name): Readonly<Record<Declared<Name>, string>> {
  const declared: readonly Declared<Name>[] = CATALOGUE[name].variables;
  const entries = declared.map((variable) => {
    const value = process.env[variable];
    if (!value) throw new NamedError(ERRORS.configurationMissing, `${name} needs the variable ${variable}`);
    return [variable, value] as const;
  });
  return Object.fromEntries(entries) as Record<Declared<Name>, string>;
}
