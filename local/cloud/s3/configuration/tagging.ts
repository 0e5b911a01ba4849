import { S3Error } from '../errors.ts';
import type { Tags } from '../model.ts';
import { ElementReader, element, type XmlElement } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

const MOST_BUCKET_TAGS = 50;
const MOST_OBJECT_TAGS = 10;

export const bucketTagging: ConfigurationKind<Tags> = {
  parameter: 'tagging',
  operation: 'BucketTagging',
  root: 'Tagging',
  parse: (root) => parseTagging(root, MOST_BUCKET_TAGS),
  render: renderTagging,
  absent: { code: 'NoSuchTagSet', message: 'The TagSet does not exist' },
  deletable: true,
};

export function parseTagging(root: XmlElement, most = MOST_OBJECT_TAGS): Tags {
  const set = new ElementReader(root, ['TagSet']).one('TagSet');
  const tags = set ? new ElementReader(set, ['Tag']).many('Tag') : [];
  return checked(
    tags.map((tag): [string, string] => {
      const fields = new ElementReader(tag, ['Key', 'Value']);
      return [fields.required('Key'), fields.required('Value')];
    }),
    most,
  );
}

export function renderTagging(tags: Tags): XmlElement {
  return element(
    'Tagging',
    element(
      'TagSet',
      Object.entries(tags).map(([key, value]) =>
        element('Tag', element('Key', key), element('Value', value)),
      ),
    ),
  );
}

/** The query-string form of `x-amz-tagging`. */
export function parseTaggingHeader(header: string | undefined): Tags {
  return checked([...new URLSearchParams(header ?? '')], MOST_OBJECT_TAGS);
}

function checked(pairs: readonly [string, string][], most: number): Tags {
  const tags = Object.fromEntries(pairs);
  if (Object.keys(tags).length < pairs.length)
    throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key');
  if (pairs.length > most) throw new S3Error('BadRequest', `Object tags cannot be greater than ${most}`);
  for (const [key, value] of pairs) {
    if (key.length === 0 || key.length > 128)
      throw new S3Error('InvalidTag', 'The TagKey you have provided is invalid');
    if (value.length > 256) throw new S3Error('InvalidTag', 'The TagValue you have provided is invalid');
  }
  return tags;
}
