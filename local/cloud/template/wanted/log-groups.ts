import { z } from 'zod';
import type { Assembly } from '../assembly.ts';

const Logging = z.object({ LogGroup: z.string().optional() }).default({});

/** Name of each function → ARN of its log group, as policies name the streams in it. */
export function wantedLogGroups(assembly: Assembly): ReadonlyMap<string, string> {
  return new Map(
    assembly.ofType('AWS::Lambda::Function').map(({ physicalName, properties, arn = '' }) => {
      const [, , , region, account] = arn.split(':');
      const group = Logging.parse(properties['LoggingConfig']).LogGroup ?? `/aws/lambda/${physicalName}`;
      return [physicalName, `arn:aws:logs:${region}:${account}:log-group:${group}`];
    }),
  );
}
