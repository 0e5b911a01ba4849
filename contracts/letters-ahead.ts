import * as z from 'zod/mini';

/** The letters as they would leave if the answer were released now. */
export const LettersAhead = z.object({
  letters: z.array(
    z.object({
      letter: z.string(),
      subject: z.string(),
      text: z.string(),
      /** What somebody could complain of, by the ids of the check. A letter with any of it does not leave. */
      findings: z.array(z.object({ id: z.string(), why: z.string(), where: z.nullable(z.string()) })),
    }),
  ),
});
