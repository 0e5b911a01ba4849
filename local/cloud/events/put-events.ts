import { z } from 'zod';
import { isRecord } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import type { EventContent } from './event.ts';

/** AWS raised this from 256 KB in January 2026. */
const LARGEST_REQUEST = 2 ** 20;
const MOST_ENTRIES = 10;

const Entry = z.strictObject({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  Resources: z.array(z.string()).optional(),
  // Seconds; the largest that a date can hold.
  Time: z.number().min(0).max(8.64e12).optional(),
  EventBusName: z.string().optional(),
  // For X-Ray, which has nothing to show here.
  TraceHeader: z.string().max(500).optional(),
});
type Entry = z.infer<typeof Entry>;

export const PutEventsInput = z.strictObject({ Entries: z.array(Entry).min(1).max(MOST_ENTRIES) });

export interface EntryFailure {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** The size of all entries, counted the way EventBridge's documentation does. */
export function checkTotalSize(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (total >= LARGEST_REQUEST)
    throw new ServiceError(
      'ValidationException',
      'Total size of the entries in the request is over the limit.',
    );
}

function sizeOf(entry: Entry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail, ...(entry.Resources ?? [])];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);
  return bytes + (entry.Time === undefined ? 0 : 14);
}

/** The content of one entry, or why this entry, and it alone, is refused. */
export function readEntry(entry: Entry, now: number): EventContent | EntryFailure {
  const { Source, DetailType, Detail } = entry;
  if (!Source) return required('Source');
  if (!DetailType) return required('DetailType');
  if (!Detail) return required('Detail');
  if (Source.startsWith('aws.'))
    return {
      ErrorCode: 'NotAuthorizedForSourceException',
      ErrorMessage: 'Not authorized for the source.',
    };
  const detail = parseDetail(Detail);
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  return {
    source: Source,
    detailType: DetailType,
    detail,
    resources: entry.Resources ?? [],
    time: entry.Time === undefined ? now : entry.Time * 1000,
  };
}

function required(name: string): EntryFailure {
  return {
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
  };
}

function parseDetail(text: string): Record<string, unknown> | undefined {
  try {
    const detail: unknown = JSON.parse(text);
    return isRecord(detail) ? detail : undefined;
  } catch {
    return undefined;
  }
}
