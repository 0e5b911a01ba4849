import type { MapState } from '../definition/asl.ts';
import { contextWithItem, evaluatorFor, type Visit } from '../engine/visit.ts';
import { isArray, isObject, type Json, type JsonObject } from '../json.ts';
import { EvaluationError } from '../jsonata/evaluator.ts';

/** An element of the data set, as the context object's `Map.Item` shows it. */
export interface Item {
  readonly Index: number;
  readonly Value: Json;
  /** Only where the data set is an object. */
  readonly Key?: string;
  /** Only for a distributed Map. */
  readonly Source?: string;
}

export const contextItem = (item: Item): JsonObject => ({ ...item });

/** `Items`, or the state's input. Objects are data sets for a distributed Map alone. */
export async function itemsOf(
  visit: Visit<MapState>,
  objects: boolean,
): Promise<readonly Json[] | JsonObject> {
  const { state, input } = visit;
  if (state.Items !== undefined) {
    const evaluator = evaluatorFor(visit);
    if (objects) {
      const value = await evaluator.value(state.Items, 'Items');
      if (isArray(value) || isObject(value)) return value;
    }
    return evaluator.array(state.Items, 'Items');
  }
  if (isArray(input) || (objects && isObject(input))) return input;
  throw new EvaluationError(`Map state input must be an array but was: ${JSON.stringify(input)}`);
}

/** Numbers the elements; those of an object are pairs of `Key` and `Value`. */
export function numbered(dataSet: readonly Json[] | JsonObject, source?: string): Item[] {
  const from = source === undefined ? {} : { Source: source };
  if (isArray(dataSet)) return dataSet.map((Value, Index) => ({ Index, Value, ...from }));
  return Object.entries(dataSet).map(([Key, Value], Index) => ({ Index, Key, Value, ...from }));
}

/** What the iteration or child gets to see of its item. */
export async function selected(visit: Visit<MapState>, item: Item): Promise<Json> {
  const { state, context } = visit;
  if (state.ItemSelector !== undefined) {
    const evaluator = evaluatorFor(visit, { context: contextWithItem(context, contextItem(item)) });
    return evaluator.value(state.ItemSelector, 'ItemSelector');
  }
  return item.Key === undefined ? item.Value : { Key: item.Key, Value: item.Value };
}
