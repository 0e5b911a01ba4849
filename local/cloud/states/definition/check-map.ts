import { isObject, type JsonObject } from '../json.ts';
import {
  batcherFields,
  distributedFields,
  readerConfigFields,
  readerFields,
  writerFields,
} from './fields.ts';
import type { Findings } from './findings.ts';
import { checkCount, checkTemplate, isExpression } from './templates.ts';

const READERS = ['arn:aws:states:::s3:getObject', 'arn:aws:states:::s3:listObjectsV2'];
const WRITERS = ['arn:aws:states:::s3:putObject'];
const LABEL = /^[\w-]{1,40}$/;

/** Everything in a Map but its processor. */
export function checkMap(findings: Findings, map: JsonObject, at: string, express: boolean): void {
  const distributed = isDistributed(map);
  if (distributed && express) findings.schema('Express state machine does not support DISTRIBUTED mode', at);
  if (!distributed) {
    for (const field of distributedFields) {
      if (map[field] !== undefined)
        findings.schema(`Field '${field}' is only supported in DISTRIBUTED mode`, at);
    }
  }
  const items = map['Items'];
  if (items !== undefined && !Array.isArray(items) && !isObject(items) && !isExpression(items))
    findings.schema('Expected an array or a JSONata expression', `${at}/Items`);
  if (items !== undefined && map['ItemReader'] !== undefined)
    findings.schema("Only one of 'Items' and 'ItemReader' may be given", at);
  checkTemplate(findings, items, `${at}/Items`);
  checkTemplate(findings, map['ItemSelector'], `${at}/ItemSelector`);
  checkCount(findings, map['MaxConcurrency'], `${at}/MaxConcurrency`, { min: 0 });
  checkCount(findings, map['ToleratedFailureCount'], `${at}/ToleratedFailureCount`, { min: 0 });
  checkPercentage(findings, map, at);
  const label = map['Label'];
  if (label !== undefined && (typeof label !== 'string' || !LABEL.test(label)))
    findings.schema('A label has at most 40 letters, digits, - and _', `${at}/Label`);
  checkReader(findings, map, `${at}/ItemReader`);
  checkBatcher(findings, map, `${at}/ItemBatcher`);
  checkWriter(findings, map, `${at}/ResultWriter`);
}

export function isDistributed(map: JsonObject): boolean {
  const processor = map['ItemProcessor'];
  const config = isObject(processor) ? processor['ProcessorConfig'] : undefined;
  return isObject(config) && config['Mode'] === 'DISTRIBUTED';
}

/** `ProcessorConfig` of a Map's processor. */
export function checkProcessorConfig(findings: Findings, processor: JsonObject, at: string): void {
  if (processor['ProcessorConfig'] === undefined) return;
  const place = `${at}/ProcessorConfig`;
  const config = findings.object(processor['ProcessorConfig'], ['Mode', 'ExecutionType'], place);
  if (!config) return;
  findings.oneOf(config['Mode'], ['INLINE', 'DISTRIBUTED'], `${place}/Mode`);
  findings.oneOf(config['ExecutionType'], ['STANDARD', 'EXPRESS'], `${place}/ExecutionType`);
  if (config['Mode'] === 'DISTRIBUTED') findings.required(config, ['ExecutionType'], place);
  else if (config['ExecutionType'] !== undefined)
    findings.schema("Field 'ExecutionType' is only supported in DISTRIBUTED mode", place);
}

function checkPercentage(findings: Findings, map: JsonObject, at: string): void {
  const value = map['ToleratedFailurePercentage'];
  if (value === undefined) return;
  const place = `${at}/ToleratedFailurePercentage`;
  if (isExpression(value)) checkTemplate(findings, value, place);
  else if (typeof value !== 'number' || value < 0 || value > 100)
    findings.schema('Expected a number between 0 and 100', place);
}

function checkReader(findings: Findings, map: JsonObject, at: string): void {
  if (map['ItemReader'] === undefined) return;
  const reader = findings.object(map['ItemReader'], readerFields, at);
  if (!reader || !findings.required(reader, ['Resource', 'Arguments'], at)) return;
  if (!READERS.includes(String(reader['Resource'])))
    findings.refuse(`the item reader '${String(reader['Resource'])}'`, `${at}/Resource`);
  checkTemplate(findings, reader['Arguments'], `${at}/Arguments`);
  if (reader['ReaderConfig'] === undefined) return;
  const place = `${at}/ReaderConfig`;
  const config = findings.object(reader['ReaderConfig'], readerConfigFields, place);
  if (!config) return;
  const input = config['InputType'];
  if (input === 'MANIFEST' || input === 'PARQUET') findings.refuse(`InputType ${input}`, place);
  else findings.oneOf(input, ['JSON', 'JSONL', 'CSV'], `${place}/InputType`);
  checkCount(findings, config['MaxItems'], `${place}/MaxItems`, { min: 1, max: 100_000_000 });
  findings.oneOf(config['CSVHeaderLocation'], ['FIRST_ROW', 'GIVEN'], `${place}/CSVHeaderLocation`);
  const delimiters = ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'];
  findings.oneOf(config['CSVDelimiter'], delimiters, `${place}/CSVDelimiter`);
  if (input === 'CSV') findings.required(config, ['CSVHeaderLocation'], place);
  if (config['CSVHeaderLocation'] === 'GIVEN') findings.required(config, ['CSVHeaders'], place);
}

function checkBatcher(findings: Findings, map: JsonObject, at: string): void {
  if (map['ItemBatcher'] === undefined) return;
  const batcher = findings.object(map['ItemBatcher'], batcherFields, at);
  if (!batcher) return;
  const { MaxItemsPerBatch: items, MaxInputBytesPerBatch: bytes } = batcher;
  if (items === undefined && bytes === undefined)
    findings.schema('MaxItemsPerBatch or MaxInputBytesPerBatch is required', at);
  checkCount(findings, items, `${at}/MaxItemsPerBatch`, { min: 1 });
  checkCount(findings, bytes, `${at}/MaxInputBytesPerBatch`, { min: 1, max: 262_144 });
  checkTemplate(findings, batcher['BatchInput'], `${at}/BatchInput`);
}

function checkWriter(findings: Findings, map: JsonObject, at: string): void {
  if (map['ResultWriter'] === undefined) return;
  const writer = findings.object(map['ResultWriter'], writerFields, at);
  if (!writer || !findings.required(writer, ['Resource', 'Arguments'], at)) return;
  if (!WRITERS.includes(String(writer['Resource'])))
    findings.refuse(`the result writer '${String(writer['Resource'])}'`, `${at}/Resource`);
  checkTemplate(findings, writer['Arguments'], `${at}/Arguments`);
}
