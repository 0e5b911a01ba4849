import * as z from 'zod/mini';

/** Random, 26 letters and digits. Names the execution, the keys in S3 and the log lines; means nothing to a person. */
export const CaseId = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}$/))
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** What people call a case: prefix of the group, year of receipt, number, e.g. `ABC-2026-0317`. */
export const Reference = z
  .string()
  .check(z.regex(/^[A-Z]{2,6}-\d{4}-\d{4,}$/))
  .brand<'Reference'>();
export type Reference = z.infer<typeof Reference>;

const slug = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/));

/** A legal person that decides why and how data are processed. Never the VAT number: two companies of a group can share one. */
export const ControllerId = slug.brand<'ControllerId'>();
export type ControllerId = z.infer<typeof ControllerId>;

/** One place where a controller keeps personal data. Unique within its controller. */
export const StoreId = slug.brand<'StoreId'>();
export type StoreId = z.infer<typeof StoreId>;

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-03-05T10:15:00.000Z`. */
export const Instant = z.iso.datetime();

/** A calendar day in the group's time zone, `YYYY-MM-DD`. */
export const Day = z.iso.date();
