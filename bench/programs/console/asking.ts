import { CONSOLE_ROUTES } from '#contracts/console-api.ts';
import type { Call } from '#functions/console-api/call.ts';
import { HANDLERS } from '#functions/console-api/routes.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { loadRegistry } from '#registry/load.ts';

const nothing = async (): Promise<never> => {
  throw new Error('No page that is measured asks for this');
};

type Texts = Readonly<Record<string, string>>;
type Measured = 'GET /cases' | 'GET /cases/{reference}' | 'GET /reports';

/** What the console's function does for a page: reads, checks its answer and writes it as JSON. */
export function asking(table: CaseTable) {
  const deps: Omit<Call, 'path' | 'query'> = {
    table,
    registry: loadRegistry('registry'),
    buckets: { identity: 'identity', inbox: 'inbox', evidence: 'evidence' },
    desks: {
      places: [],
      placeOf: () => null,
      question: nothing,
      answer: nothing,
      read: nothing,
      changeQuestion: nothing,
      answerChange: nothing,
      form: nothing,
    },
    evidence: {
      bucket: 'evidence',
      confirm: nothing,
      readText: nothing,
      stream: nothing,
      writeText: nothing,
    },
    hash: nothing,
    ask: nothing,
    now: () => new Date(),
    sign: nothing,
    person: 'bench',
  };
  return async (route: Measured, path: Texts = {}, query: Texts = {}): Promise<string> => {
    const answer = await HANDLERS[route]({ ...deps, path, query }, {});
    return JSON.stringify(CONSOLE_ROUTES[route].answer.parse(answer));
  };
}
