import { notEmulated } from '../service.ts';
import { attributeTypes } from './attribute-value.ts';
import {
  type CustomCheck,
  checkConstraints,
  checkTypes,
  type Fields,
  type Json,
  type Shape,
} from './dynalite.ts';
import { validationError } from './table.ts';

/** The fields that an operation knows, and its checks beyond those of single fields. */
export interface RequestRules {
  readonly types: Fields;
  readonly custom?: CustomCheck | undefined;
}

/** Checks a request like AWS, but also refuses by name what nobody here knows. Expressions come back parsed. */
export function checkRequest(operation: string, raw: Json, rules: RequestRules): Json {
  refuseUnknownFields(raw, rules.types, operation);
  const data = checkTypes(raw, rules.types);
  checkConstraints(data, rules.types, rules.custom);
  if (data['ReturnItemCollectionMetrics'] === 'SIZE')
    throw notEmulated(`ReturnItemCollectionMetrics SIZE of dynamodb:${operation}`);
  return data;
}

/** AWS and dynalite drop what they do not know: a misspelt condition would be no condition. */
function refuseUnknownFields(value: Json, fields: Fields, path: string): void {
  for (const [name, field] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined)
      throw validationError(`Unknown parameter in ${path}: ${name}. The local cloud does not emulate it.`);
    refuseUnknown(field, shape, `${path}.${name}`);
  }
}

/** Values of a wrong type are passed over here: `checkTypes` names them. */
function refuseUnknown(value: unknown, shape: Shape, path: string): void {
  const { type, children } = typeof shape === 'string' ? { type: shape, children: undefined } : shape;
  if (typeof value !== 'object' || value === null) return;
  if (type.startsWith('AttrStruct')) {
    refuseUnknownAttributeTypes(value, path);
  } else if (children === undefined) {
    return;
  } else if (Array.isArray(value)) {
    for (const [i, member] of value.entries()) refuseUnknown(member, asShape(children), `${path}[${i}]`);
  } else if (isMap(type)) {
    for (const [key, member] of Object.entries(value)) {
      refusePrototype(key);
      refuseUnknown(member, asShape(children), path);
    }
  } else if (typeof children === 'object') {
    refuseUnknownFields({ ...value }, asFields(children), path);
  }
}

function refuseUnknownAttributeTypes(value: object, path: string): void {
  for (const [type, content] of Object.entries(value)) {
    if (!attributeTypes.has(type)) throw validationError(`Unknown attribute type in ${path}: ${type}`);
    if (typeof content !== 'object' || content === null) continue;
    if (type !== 'M' && type !== 'L') continue;
    for (const [key, member] of Object.entries(content)) {
      if (type === 'M') refusePrototype(key);
      if (typeof member === 'object' && member !== null) refuseUnknownAttributeTypes(member, path);
    }
  }
}

/** JavaScript would lose this one attribute name on the way. */
function refusePrototype(key: string): void {
  if (key === '__proto__') throw notEmulated('a DynamoDB attribute of the name __proto__');
}

function isMap(type: string): boolean {
  return /^(Parameterized)?Map\b/.test(type);
}

/** The children of a list or a map are one shape; those of a structure are named. */
function asShape(children: Shape | Fields): Shape {
  return children as Shape;
}

function asFields(children: Shape | Fields): Fields {
  return children as Fields;
}
