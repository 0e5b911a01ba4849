import { malformedXml } from '../errors.ts';
import { ElementReader, element, optional, type XmlElement } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

export interface CorsRule {
  readonly id?: string;
  /** Each may hold one `*`. */
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  /** Each may hold one `*`. */
  readonly allowedHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAgeSeconds?: number;
}

const METHODS = ['GET', 'PUT', 'HEAD', 'POST', 'DELETE'];

export const cors: ConfigurationKind<readonly CorsRule[]> = {
  parameter: 'cors',
  operation: 'BucketCors',
  root: 'CORSConfiguration',
  parse(root) {
    const rules = new ElementReader(root, ['CORSRule']).many('CORSRule').map(parseRule);
    if (rules.length === 0) throw malformedXml();
    return rules;
  },
  render: (rules) => element('CORSConfiguration', rules.map(renderRule)),
  absent: { code: 'NoSuchCORSConfiguration', message: 'The CORS configuration does not exist' },
  deletable: true,
};

function parseRule(rule: XmlElement): CorsRule {
  const fields = new ElementReader(rule, [
    'ID',
    'AllowedOrigin',
    'AllowedMethod',
    'AllowedHeader',
    'ExposeHeader',
    'MaxAgeSeconds',
  ]);
  const texts = (name: string) => fields.many(name).map((e) => e.text);
  const id = fields.text('ID');
  const maxAgeSeconds = fields.integer('MaxAgeSeconds');
  const parsed = {
    ...(id === undefined ? {} : { id }),
    allowedOrigins: texts('AllowedOrigin'),
    allowedMethods: texts('AllowedMethod'),
    allowedHeaders: texts('AllowedHeader'),
    exposeHeaders: texts('ExposeHeader'),
    ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
  };
  const sound =
    parsed.allowedOrigins.length > 0 &&
    parsed.allowedMethods.length > 0 &&
    parsed.allowedMethods.every((method) => METHODS.includes(method));
  if (!sound) throw malformedXml();
  return parsed;
}

function renderRule(rule: CorsRule): XmlElement {
  const each = (name: string, values: readonly string[] = []) => values.map((value) => element(name, value));
  return element(
    'CORSRule',
    optional('ID', rule.id),
    each('AllowedOrigin', rule.allowedOrigins),
    each('AllowedMethod', rule.allowedMethods),
    each('AllowedHeader', rule.allowedHeaders),
    each('ExposeHeader', rule.exposeHeaders),
    optional('MaxAgeSeconds', rule.maxAgeSeconds),
  );
}
