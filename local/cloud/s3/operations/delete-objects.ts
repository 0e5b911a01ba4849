import { ServiceError } from '../../service.ts';
import { assertAllowed } from '../access.ts';
import { invalidRequest, malformedXml } from '../errors.ts';
import { accessOf, type Exchange, originOf, readDocument, sendEmpty, sendXml } from '../exchange.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { writeCondition } from '../preconditions.ts';
import { ElementReader, element, optional, parseXml, type XmlElement } from '../xml.ts';

const MOST_KEYS = 1000;
const BYPASS = 'x-amz-bypass-governance-retention';

export const deleteObject: Operation = {
  name: 'DeleteObject',
  method: 'DELETE',
  on: 'object',
  query: ['versionId'],
  headers: [BYPASS, 'if-match'],
  run(x) {
    const versionId = x.query.get('versionId');
    const removal = x.store.objects.remove({
      bucket: x.store.buckets.get(x.bucket),
      key: x.key,
      ...(versionId === undefined ? {} : { versionId }),
      origin: originOf(x, 'DeleteObject'),
      condition: writeCondition(x.headers),
      bypassGovernance: x.headers.get(BYPASS) === 'true',
    });
    sendEmpty(x.response, 204, {
      'x-amz-version-id': removal.versionId,
      'x-amz-delete-marker': removal.deleteMarker ? 'true' : undefined,
    });
  },
};

export const deleteObjects: Operation = {
  name: 'DeleteObjects',
  method: 'POST',
  on: 'bucket',
  parameter: 'delete',
  headers: [...BODY_HEADERS, BYPASS],
  async run(x) {
    x.store.buckets.get(x.bucket);
    const { text, received } = await readDocument(x);
    if (received.announced === undefined && !x.headers.has('content-md5'))
      throw invalidRequest('Missing required header for this request: Content-MD5 OR x-amz-checksum-*');
    const request = new ElementReader(parseXml(text, 'Delete'), ['Object', 'Quiet']);
    const objects = request.many('Object');
    if (objects.length === 0 || objects.length > MOST_KEYS) throw malformedXml();
    const quiet = request.boolean('Quiet') ?? false;
    sendXml(
      x.response,
      element(
        'DeleteResult',
        objects.map((object) => deleteOne(x, object, quiet)),
      ),
    );
  },
};

/** One key's failure is told in its place and does not stop the others. */
function deleteOne(x: Exchange, object: XmlElement, quiet: boolean): XmlElement | undefined {
  const fields = new ElementReader(object, ['Key', 'VersionId', 'ETag']);
  const key = fields.required('Key');
  const versionId = fields.text('VersionId');
  const etag = fields.text('ETag');
  try {
    const asked = { ...accessOf(x, 'DeleteObjects'), key };
    assertAllowed(x.access.deletionRefusal(asked, versionId !== undefined));
    const removal = x.store.objects.remove({
      bucket: x.store.buckets.get(x.bucket),
      key,
      ...(versionId === undefined ? {} : { versionId }),
      origin: originOf(x, 'DeleteObject'),
      ...(etag === undefined ? {} : { condition: { ifMatch: etag } }),
      bypassGovernance: x.headers.get(BYPASS) === 'true',
    });
    if (quiet) return undefined;
    return element(
      'Deleted',
      element('Key', key),
      optional('VersionId', versionId),
      removal.deleteMarker ? element('DeleteMarker', true) : undefined,
      removal.deleteMarker ? optional('DeleteMarkerVersionId', removal.versionId) : undefined,
    );
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return element(
      'Error',
      element('Key', key),
      optional('VersionId', versionId),
      element('Code', error.code),
      element('Message', error.message),
    );
  }
}
