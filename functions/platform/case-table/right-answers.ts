import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { QuestionKind } from '#contracts/identity.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { KeyedHash } from '../secret.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

/**
 * What would be right, by keyed hashes and never in clear, until the identity is judged. The key lies elsewhere, so that
 * whoever reads the table cannot try all dates of birth.
 */
export type HashedAnswers = Readonly<Partial<Record<QuestionKind, string>>>;

/** As long as contents of a case are kept (RET-2), should nobody ever judge. */
const DAYS = 400;

export const hashOfAnswer = (hash: KeyedHash, caseId: CaseId, kind: QuestionKind, answer: string) =>
  hash('answer', `${caseId} ${kind} ${answer}`);

export const putAnswers = (table: CaseTable, caseId: CaseId, answers: HashedAnswers, now: Date): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.rightAnswers(caseId),
      answers,
      ttl: Math.floor(now.getTime() / 1000) + DAYS * 86_400,
    },
  },
});

/** Once judged, nothing is asked any more. */
export const forgetAnswers = (table: CaseTable, caseId: CaseId, now: Date): Write =>
  putAnswers(table, caseId, {}, now);

export async function answersOf(table: CaseTable, caseId: CaseId): Promise<HashedAnswers> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.rightAnswers(caseId), ConsistentRead: true }),
  );
  return (Item?.['answers'] as HashedAnswers | undefined) ?? {};
}
