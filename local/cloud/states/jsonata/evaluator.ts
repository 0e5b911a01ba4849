import { isArray, isObject, type Json, type JsonObject, parseJson, typeName } from '../json.ts';
import { compile, messageOf } from './compile.ts';
import { expressionIn } from './expression.ts';

/** An expression that gave no usable value. The text is AWS', without the sentence that names the state. */
export class EvaluationError extends Error {
  /** The field within the state, e.g. `Output/result`. */
  readonly location: string | undefined;

  constructor(text: string, location?: string) {
    super(text);
    this.name = 'EvaluationError';
    this.location = location;
  }
}

/** The reserved variable `$states`. */
export interface StatesVariable {
  readonly input: Json;
  readonly context: JsonObject;
  readonly result?: Json;
  readonly errorOutput?: Json;
}

/** Replaces the expressions in a state's fields by their values. `field` is where the template stands in the state. */
export class Evaluator {
  readonly #bindings: Record<string, unknown>;

  constructor(states: StatesVariable, variables: JsonObject) {
    this.#bindings = { ...variables, states };
  }

  async value(template: Json, field: string): Promise<Json> {
    if (typeof template === 'string') {
      const expression = expressionIn(template);
      return expression === undefined ? template : this.#evaluate(expression, field);
    }
    if (isArray(template)) {
      const items: Json[] = [];
      for (const [index, item] of template.entries())
        items.push(await this.value(item, `${field}[${index}]`));
      return items;
    }
    return isObject(template) ? this.object(template, field) : template;
  }

  async object(template: JsonObject, field: string): Promise<JsonObject> {
    const values: Record<string, Json> = {};
    for (const [key, item] of Object.entries(template))
      values[key] = await this.value(item, `${field}/${key}`);
    return values;
  }

  async array(template: Json, field: string): Promise<readonly Json[]> {
    const value = await this.value(template, field);
    return isArray(value) ? value : this.#unexpected(template, field, 'array', value);
  }

  async number(template: Json, field: string): Promise<number> {
    const value = await this.value(template, field);
    return typeof value === 'number' ? value : this.#unexpected(template, field, 'number', value);
  }

  async boolean(template: Json, field: string): Promise<boolean> {
    const value = await this.value(template, field);
    return typeof value === 'boolean' ? value : this.#unexpected(template, field, 'boolean', value);
  }

  async string(template: Json, field: string): Promise<string> {
    const value = await this.value(template, field);
    return typeof value === 'string' ? value : this.#unexpected(template, field, 'string', value);
  }

  #unexpected(template: Json, field: string, expected: string, value: Json): never {
    const expression = typeof template === 'string' ? (expressionIn(template) ?? template) : template;
    const was = `Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`;
    const text = `The JSONata expression '${String(expression)}' specified for the field '${field}' returned an unexpected result type. ${was}`;
    throw new EvaluationError(text, field);
  }

  async #evaluate(expression: string, field: string): Promise<Json> {
    const about = `The JSONata expression '${expression}' specified for the field '${field}'`;
    let value: unknown;
    try {
      value = await compile(expression).evaluate(undefined, this.#bindings);
    } catch (error) {
      throw new EvaluationError(`${about} threw an error during evaluation. ${messageOf(error)}`, field);
    }
    if (value === undefined) throw new EvaluationError(`${about} returned nothing (undefined).`, field);
    if (holdsFunction(value))
      throw new EvaluationError(`${about} returned an unsupported result type.`, field);
    // Plain JSON from here on: JSONata's sequences carry hidden properties that change how they behave later.
    return parseJson(JSON.stringify(value));
  }
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) return true;
  return Object.values(value).some(holdsFunction);
}
