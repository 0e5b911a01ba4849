import type { ConsoleClient } from './console-client.ts';

interface Given {
  /** The right. */
  readonly place: string;
  readonly outcome: string;
  readonly company: string | undefined;
  readonly ground: string | undefined;
  readonly because: string | undefined;
  readonly until: string | undefined;
}

/** Commands on rights other than access: what is decided, and what was done about it. */
export const rightsCommands = ({ place: right, outcome, company, ground, because, until }: Given) => ({
  decide: async (call: ConsoleClient, of: { reference: string }) => {
    const { holders } = await call('GET /cases/{reference}', of);
    const controllers = company ? [company] : holders;
    const said = outcomeOf({ right, outcome, ground, because, until });
    await call('POST /cases/{reference}/outcomes', of, {
      outcomes: controllers.map((controller) => ({ ...said, controller })),
    });
    return `${of.reference}: ${right} ${outcome} at ${controllers.join(', ')}. It is done when you release.`;
  },
  preview: async (call: ConsoleClient, of: { reference: string }) => {
    const { letters } = await call('GET /cases/{reference}/answer', of);
    if (letters.length === 0) return 'There is no draft to look at.';
    return letters
      .map(({ subject, text, findings }) =>
        [
          `Subject: ${subject}`,
          '',
          text,
          findings.length === 0
            ? 'Nothing in it that one could complain of.'
            : findings.map(({ id, why, where }) => `! ${id}: ${why}${where ? ` (${where})` : ''}`).join('\n'),
        ].join('\n'),
      )
      .join('\n\n');
  },
  changes: async (call: ConsoleClient, of: { reference: string }) => {
    const { acts, ledger } = await call('GET /cases/{reference}/changes', of);
    const lines = acts.map(
      ({ phase, n, operation, controller, store, outcome, records, tries, error }) =>
        `  ${phase} ${String(n).padStart(3)}  ${operation.padEnd(10)} ${`${controller}/${store}`.padEnd(34)} ` +
        `${outcome ?? 'open'}${records > 0 ? `, ${records} records` : ''}${tries > 1 ? `, ${tries} tries` : ''}${error ? `, ${error}` : ''}`,
    );
    const records = ledger.map(
      (row) =>
        `  ${`${row.controller}/${row.store}/${row.category}`.padEnd(46)} ${row.id.padEnd(20)} ${row.outcome ?? row.stuck ?? 'open'}` +
        (row.outcome === 'kept' ? ` until ${row.keptUntil} (${row.ground})` : ''),
    );
    return (
      [...lines, ...(records.length > 0 ? ['', 'Record by record:', ...records] : [])].join('\n') ||
      'Nothing yet.'
    );
  },
});

/** What the contract wants said of an outcome, from the options of the command line. */
function outcomeOf({
  right,
  outcome,
  ground,
  because,
  until,
}: Omit<Given, 'place' | 'company'> & { right: string }) {
  const common = { right, outcome, ...(ground ? { ground } : {}), ...(because ? { reason: because } : {}) };
  if (outcome === 'in-part') {
    const withheld = {
      what: because ?? '',
      ground: ground ?? '',
      reason: because ?? '',
      until: until ?? null,
    };
    return { right, outcome, withheld: [withheld] };
  }
  return outcome === 'restricted' ? { ...common, until: because ?? '' } : common;
}
