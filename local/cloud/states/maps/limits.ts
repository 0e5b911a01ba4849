import type { MapState } from '../definition/asl.ts';
import { evaluatorFor, type Visit } from '../engine/visit.ts';
import type { Json } from '../json.ts';
import { EvaluationError } from '../jsonata/evaluator.ts';

interface MapLimits {
  /** 0 means as many as AWS would run at once. */
  readonly concurrency: number;
  readonly toleratedCount: number | null;
  readonly toleratedPercentage: number | null;
}

export async function limitsOf(visit: Visit<MapState>): Promise<MapLimits> {
  const evaluator = evaluatorFor(visit);
  const number = async (field: 'MaxConcurrency' | 'ToleratedFailureCount' | 'ToleratedFailurePercentage') => {
    const template: Json | undefined = visit.state[field];
    if (template === undefined) return null;
    const value = await evaluator.number(template, field);
    if (value >= 0) return value;
    throw new EvaluationError(`The ${field} field must not be negative but was: ${value}`, field);
  };
  return {
    concurrency: (await number('MaxConcurrency')) ?? 0,
    toleratedCount: await number('ToleratedFailureCount'),
    toleratedPercentage: await number('ToleratedFailurePercentage'),
  };
}
