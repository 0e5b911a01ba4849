import { randomUUID } from 'node:crypto';
import { malformedXml, S3Error } from '../errors.ts';
import { ElementReader, element, optional, type XmlElement } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

/** What happens to objects, versions and uploads of a prefix as they grow old. Ages are in days. */
export interface LifecycleRule {
  readonly id?: string;
  /** @default true */
  readonly enabled?: boolean;
  /** @default '' the whole bucket */
  readonly prefix?: string;
  readonly expireAfterDays?: number;
  /** Removes a delete marker that no version stands behind. */
  readonly expireLoneDeleteMarkers?: boolean;
  /** Counts from the day a version was superseded. */
  readonly expireNoncurrentAfterDays?: number;
  /** Superseded versions that are kept whatever their age. */
  readonly keepNoncurrentVersions?: number;
  readonly abortUploadsAfterDays?: number;
}

/** Transitions, dates and filters by tag or size are refused by the names of their elements. */
export const lifecycle: ConfigurationKind<readonly LifecycleRule[]> = {
  parameter: 'lifecycle',
  operation: 'BucketLifecycleConfiguration',
  root: 'LifecycleConfiguration',
  parse(root) {
    const rules = new ElementReader(root, ['Rule']).many('Rule').map(parseRule);
    if (rules.length === 0) throw malformedXml();
    return rules;
  },
  render: (rules) => element('LifecycleConfiguration', rules.map(renderRule)),
  absent: {
    code: 'NoSuchLifecycleConfiguration',
    message: 'The lifecycle configuration does not exist',
  },
  deletable: true,
};

function parseRule(rule: XmlElement): LifecycleRule {
  const fields = new ElementReader(rule, [
    'ID',
    'Status',
    'Filter',
    'Prefix',
    'Expiration',
    'NoncurrentVersionExpiration',
    'AbortIncompleteMultipartUpload',
  ]);
  const status = fields.required('Status');
  if (status !== 'Enabled' && status !== 'Disabled') throw malformedXml();
  const child = (name: string, known: string[]) => {
    const found = fields.one(name);
    return found && new ElementReader(found, known);
  };
  const expiration = child('Expiration', ['Days', 'ExpiredObjectDeleteMarker']);
  const noncurrent = child('NoncurrentVersionExpiration', ['NoncurrentDays', 'NewerNoncurrentVersions']);
  const uploads = child('AbortIncompleteMultipartUpload', ['DaysAfterInitiation']);
  return defined({
    id: fields.text('ID') ?? randomUUID(),
    enabled: status === 'Enabled',
    prefix: child('Filter', ['Prefix'])?.text('Prefix') ?? fields.text('Prefix') ?? '',
    expireAfterDays: positive(expiration?.integer('Days')),
    expireLoneDeleteMarkers: expiration?.boolean('ExpiredObjectDeleteMarker'),
    expireNoncurrentAfterDays: positive(noncurrent?.integer('NoncurrentDays')),
    keepNoncurrentVersions: positive(noncurrent?.integer('NewerNoncurrentVersions')),
    abortUploadsAfterDays: positive(uploads?.integer('DaysAfterInitiation')),
  });
}

function positive(days: number | undefined): number | undefined {
  if (days === 0)
    throw new S3Error('InvalidArgument', "'Days' for a lifecycle action must be a positive integer");
  return days;
}

function defined(rule: { [K in keyof LifecycleRule]: LifecycleRule[K] | undefined }): LifecycleRule {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
}

function renderRule(rule: LifecycleRule): XmlElement {
  const parent = (name: string, ...children: (XmlElement | undefined)[]) =>
    children.some((child) => child !== undefined) ? element(name, ...children) : undefined;
  return element(
    'Rule',
    optional('ID', rule.id),
    element('Filter', element('Prefix', rule.prefix ?? '')),
    element('Status', (rule.enabled ?? true) ? 'Enabled' : 'Disabled'),
    parent(
      'Expiration',
      optional('Days', rule.expireAfterDays),
      optional('ExpiredObjectDeleteMarker', rule.expireLoneDeleteMarkers),
    ),
    parent(
      'NoncurrentVersionExpiration',
      optional('NoncurrentDays', rule.expireNoncurrentAfterDays),
      optional('NewerNoncurrentVersions', rule.keepNoncurrentVersions),
    ),
    parent('AbortIncompleteMultipartUpload', optional('DaysAfterInitiation', rule.abortUploadsAfterDays)),
  );
}
