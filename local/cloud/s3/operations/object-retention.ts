import { parseRetention } from '../attributes.ts';
import { invalidRequest, malformedXml, S3Error } from '../errors.ts';
import { type Exchange, readDocument, sendEmpty, sendXml } from '../exchange.ts';
import type { StoredObject } from '../model.ts';
import { requestedObject } from '../object-answers.ts';
import { assertMayReplaceRetention } from '../object-lock.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { ElementReader, element, parseXml } from '../xml.ts';

const BYPASS = 'x-amz-bypass-governance-retention';
const RETENTION = { on: 'object', parameter: 'retention', query: ['versionId'] } as const;
const LEGAL_HOLD = { on: 'object', parameter: 'legal-hold', query: ['versionId'] } as const;

export const getObjectRetention: Operation = {
  name: 'GetObjectRetention',
  method: 'GET',
  ...RETENTION,
  run(x) {
    const { retention } = lockableObject(x).lock;
    if (!retention) throw notConfigured();
    sendXml(
      x.response,
      element(
        'Retention',
        element('Mode', retention.mode),
        element('RetainUntilDate', new Date(retention.until).toISOString()),
      ),
    );
  },
};

export const putObjectRetention: Operation = {
  name: 'PutObjectRetention',
  method: 'PUT',
  ...RETENTION,
  headers: [...BODY_HEADERS, BYPASS],
  async run(x) {
    const { text } = await readDocument(x);
    const fields = new ElementReader(parseXml(text, 'Retention'), ['Mode', 'RetainUntilDate']);
    const now = x.store.clock.now();
    const object = lockableObject(x);
    const mode = fields.text('Mode');
    const next = mode === undefined ? undefined : parseRetention(mode, fields.text('RetainUntilDate'), now);
    assertMayReplaceRetention(object, next, { now, bypassGovernance: x.headers.get(BYPASS) === 'true' });
    const { retention: _replaced, ...rest } = object.lock;
    x.store.objects.setLock(object.row, next ? { ...rest, retention: next } : rest);
    sendEmpty(x.response, 200);
  },
};

export const getObjectLegalHold: Operation = {
  name: 'GetObjectLegalHold',
  method: 'GET',
  ...LEGAL_HOLD,
  run(x) {
    const { legalHold } = lockableObject(x).lock;
    if (legalHold === undefined) throw notConfigured();
    sendXml(x.response, element('LegalHold', element('Status', legalHold ? 'ON' : 'OFF')));
  },
};

export const putObjectLegalHold: Operation = {
  name: 'PutObjectLegalHold',
  method: 'PUT',
  ...LEGAL_HOLD,
  headers: BODY_HEADERS,
  async run(x) {
    const { text } = await readDocument(x);
    const status = new ElementReader(parseXml(text, 'LegalHold'), ['Status']).required('Status');
    if (status !== 'ON' && status !== 'OFF') throw malformedXml();
    const object = lockableObject(x);
    x.store.objects.setLock(object.row, { ...object.lock, legalHold: status === 'ON' });
    sendEmpty(x.response, 200);
  },
};

function lockableObject(x: Exchange): StoredObject {
  if (!x.store.buckets.get(x.bucket).objectLock)
    throw invalidRequest('Bucket is missing Object Lock Configuration');
  return requestedObject(x);
}

function notConfigured(): S3Error {
  return new S3Error(
    'NoSuchObjectLockConfiguration',
    'The specified object does not have a ObjectLock configuration',
    { status: 404 },
  );
}
