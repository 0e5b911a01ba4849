import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { Day } from '#contracts/ids.ts';
import { BY_MONTH, REPORT_LINE } from '#contracts/table.ts';
import { addDays, addMonths, day, daysBetween } from '#domain/clock/day.ts';
import { reporting } from '#domain/reports/report.ts';
import type { ReportLine } from '#domain/reports/report-line.ts';
import type { Call } from './call.ts';

/** Two years and the days of a leap year: a comparison with the year before, and no way to read everything at once. */
const LONGEST_DAYS = 732;

/**
 * The numbers of a period, read from an index that holds one small line for each case and nothing personal. Each month is a
 * partition of its own; what is kept in memory does not grow with the number of cases.
 */
export async function reportOf(call: Call): Promise<ConsoleAnswer<'GET /reports'>> {
  const { registry, query, now, table } = call;
  const [from, to] = [dayIn(query['from'], 'from'), dayIn(query['to'], 'to')];
  const days = daysBetween(from, to);
  if (days < 0 || days > LONGEST_DAYS)
    throw new NamedError(
      ERRORS.contractBroken,
      `The period has to end after it begins, and within ${LONGEST_DAYS} days`,
    );
  const { add, report } = reporting({
    from,
    to,
    timeZone: registry.group.timeZone,
    now: now().toISOString(),
  });
  // A month of the index is one in UTC; the group's own calendar can begin a day before it or end a day after.
  await Promise.all(
    monthsBetween(addDays(from, -1), addDays(to, 1)).map((month) => eachLine(table, month, add)),
  );
  return report();
}

function dayIn(text: string | undefined, name: string) {
  const parsed = Day.safeParse(text);
  if (parsed.success) return day(parsed.data);
  throw new NamedError(ERRORS.contractBroken, `Say with ?${name}= on which day, e.g. 2026-01-01`);
}

function monthsBetween(from: ReturnType<typeof day>, to: ReturnType<typeof day>): readonly string[] {
  const months: string[] = [];
  for (let at = day(`${from.slice(0, 7)}-01`); at <= to; at = addMonths(at, 1)) months.push(at.slice(0, 7));
  return months;
}

async function eachLine(
  { client, name }: Call['table'],
  month: string,
  take: (line: ReportLine) => void,
): Promise<void> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: BY_MONTH,
        KeyConditionExpression: '#month = :month',
        ProjectionExpression: '#line',
        ExpressionAttributeNames: { '#month': 'month', '#line': REPORT_LINE },
        ExpressionAttributeValues: { ':month': month },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) take(item[REPORT_LINE] as ReportLine);
    from = page.LastEvaluatedKey;
  } while (from);
}
