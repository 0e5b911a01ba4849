import { parseTagging, renderTagging } from '../configuration/tagging.ts';
import { readDocument, sendEmpty, sendXml } from '../exchange.ts';
import { requestedObject, versionHeaders } from '../object-answers.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { parseXml } from '../xml.ts';

const SELECTED = { on: 'object', parameter: 'tagging', query: ['versionId'] } as const;

export const getObjectTagging: Operation = {
  name: 'GetObjectTagging',
  method: 'GET',
  ...SELECTED,
  run(x) {
    const object = requestedObject(x);
    sendXml(x.response, renderTagging(object.tags), { headers: versionHeaders(object) });
  },
};

export const putObjectTagging: Operation = {
  name: 'PutObjectTagging',
  method: 'PUT',
  ...SELECTED,
  headers: BODY_HEADERS,
  async run(x) {
    const { text } = await readDocument(x);
    const object = requestedObject(x);
    x.store.objects.setTags(object.row, parseTagging(parseXml(text, 'Tagging')));
    sendEmpty(x.response, 200, versionHeaders(object));
  },
};

export const deleteObjectTagging: Operation = {
  name: 'DeleteObjectTagging',
  method: 'DELETE',
  ...SELECTED,
  run(x) {
    const object = requestedObject(x);
    x.store.objects.setTags(object.row, {});
    sendEmpty(x.response, 204, versionHeaders(object));
  },
};
