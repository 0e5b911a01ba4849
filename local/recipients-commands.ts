import { NotToldGround, ToldHow } from '#contracts/recipients-told.ts';
import type { ConsoleClient } from './console-client.ts';

interface Given {
  /** Number of the notice. */
  readonly n: string;
  readonly how: string | undefined;
  readonly day: string | undefined;
  readonly ground: string | undefined;
  readonly because: string | undefined;
}

/** Commands on recipients of the data, who have to hear of what was done (article 19). */
export const recipientsCommands = ({ n, how, day, ground, because }: Given) => ({
  notices: async (call: ConsoleClient, of: { reference: string }) => {
    const { notices } = await call('GET /cases/{reference}/notices', of);
    const lines = notices.flatMap((one) => [
      `${one.n}  ${one.recipient} (${one.controller})  ${one.contact ?? 'no address'}  ${one.stands}`,
      ...(one.stands === 'person' ? ['', one.text.replace(/^/gm, '    '), ''] : []),
    ]);
    return lines.join('\n') || 'Nobody has to be told.';
  },
  told: async (call: ConsoleClient, of: { reference: string }) => {
    const by = ToldHow.safeParse(how);
    if (!by.success || !day) return `Say --how ${ToldHow.options.join('|')} and --day YYYY-MM-DD.`;
    await call('POST /cases/{reference}/notices/{n}/told', { ...of, n }, { how: by.data, day });
    return `${of.reference}: recipient ${n} was told.`;
  },
  'not-told': async (call: ConsoleClient, of: { reference: string }) => {
    const why = NotToldGround.safeParse(ground);
    if (!why.success || !because)
      return `Say --ground ${NotToldGround.options.join('|')} and --because "REASON".`;
    await call('POST /cases/{reference}/notices/{n}/not-told', { ...of, n }, { ground: why.data, because });
    return `${of.reference}: recipient ${n} is not told.`;
  },
});
