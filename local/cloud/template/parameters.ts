import type { StackFiles } from './cloud-assembly.ts';
import { refusal } from './refusal.ts';

/** The pseudo parameters and the template's own, by their defaults: nobody is asked for values here. */
export function parameterValues(
  { name: stack, template }: StackFiles,
  pseudo: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const values = new Map(pseudo);
  for (const [name, { Type, Default }] of Object.entries(template.Parameters)) {
    // Its only use is CDK's rule on the version of the bootstrap stack. A Ref to one is then refused as unknown.
    if (Type.startsWith('AWS::SSM::Parameter::')) continue;
    if (Default === undefined)
      throw refusal(
        { stack, path: `${stack}/${name}`, type: `parameter ${Type}` },
        'a parameter needs a default here',
      );
    const list = Type === 'CommaDelimitedList' || Type.startsWith('List<');
    values.set(
      name,
      list
        ? String(Default)
            .split(',')
            .map((item) => item.trim())
        : Default,
    );
  }
  return values;
}
