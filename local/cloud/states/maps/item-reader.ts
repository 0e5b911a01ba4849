import { TaskFailure, type TaskRunner } from '../contract.ts';
import type { ItemReader, ReaderConfig } from '../definition/asl.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import { parseCsv } from './csv.ts';

interface DataSet {
  readonly dataSet: readonly Json[] | JsonObject;
  /** Where it comes from, as `Map.Item.Source` says it. */
  readonly source: string;
}

/** Reads what an `ItemReader` names. Rejects with `States.ItemReaderFailed`. */
export async function readDataSet(
  tasks: TaskRunner,
  { reader, args, roleArn }: { reader: ItemReader; args: Json; roleArn: string },
): Promise<DataSet> {
  const { Bucket: bucket, Key: key } = isObject(args) ? args : {};
  if (typeof bucket !== 'string') throw failed("The argument 'Bucket' must be a string");
  try {
    if (reader.Resource.endsWith(':listObjectsV2'))
      return { dataSet: await listObjects(tasks, args), source: `S3://${bucket}` };
    if (typeof key !== 'string') throw failed("The argument 'Key' must be a string");
    const body = await tasks.readObject(bucket, key, roleArn);
    const dataSet = parseDataSet(body.toString('utf8'), reader.ReaderConfig ?? {});
    return { dataSet, source: `S3://${bucket}/${key}` };
  } catch (thrown) {
    if (thrown instanceof TaskFailure && thrown.error.startsWith('States.')) throw thrown;
    throw failed(thrown instanceof TaskFailure ? thrown.cause : messageOf(thrown));
  }
}

function parseDataSet(text: string, config: ReaderConfig): readonly Json[] | JsonObject {
  if (config.InputType === 'CSV') return parseCsv(text, config);
  if (config.InputType === 'JSONL') {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parseJson);
  }
  const value = atPointer(parseJson(text), config.ItemsPointer ?? '');
  if (isArray(value) || isObject(value)) return value;
  throw failed('Attempting to map over non-iterable node.');
}

/** RFC 6901. */
function atPointer(value: Json, pointer: string): Json | undefined {
  let current: Json | undefined = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isArray(current)) current = current[Number(key)];
    else current = isObject(current) ? current[key] : undefined;
  }
  return current;
}

async function listObjects(tasks: TaskRunner, args: Json): Promise<Json[]> {
  const found: Json[] = [];
  let token: Json | undefined;
  do {
    const request = { ...(isObject(args) ? args : {}), ...(token ? { ContinuationToken: token } : {}) };
    const answer = await tasks.callService('s3', 'listObjectsV2', request, new AbortController().signal);
    const page = parseJson(JSON.stringify(answer));
    if (!isObject(page)) break;
    for (const entry of isArray(page['Contents']) ? page['Contents'] : []) {
      const { ETag: Etag = null, ...others } = isObject(entry) ? entry : {};
      found.push({ Etag, ...others });
    }
    token = page['NextContinuationToken'];
  } while (token);
  return found;
}

const failed = (cause: string) => new TaskFailure('States.ItemReaderFailed', cause);

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));
