import { randomUUID } from 'node:crypto';
import { EnterRequest, ExtendPeriod, WithdrawRequest } from '#contracts/acts.ts';
import type { ConsoleClient } from './console-client.ts';

/** Options of the command line for what a person does to a case beyond judging and answering it. */
export const ACT_OPTIONS = {
  months: { type: 'string' },
  via: { type: 'string' },
  on: { type: 'string' },
  channel: { type: 'string' },
  received: { type: 'string' },
  email: { type: 'string' },
  language: { type: 'string' },
  rights: { type: 'string' },
  companies: { type: 'string' },
  text: { type: 'string' },
  note: { type: 'string' },
  key: { type: 'string' },
} as const;

export const ACT_USAGE = `  extend    REFERENCE --ground GROUND --because "REASONS" [--months 1|2]
                                         more time, for complexity or complexity-and-number; within the first month
  withdraw  REFERENCE --via mail|phone|letter|counter [--on YYYY-MM-DD]
                                         the requester gives it up, and said so in that way
  lapse     REFERENCE                    nobody has shown who they are, and the law's time for it is over
  enter     --channel letter|phone|counter --received YYYY-MM-DD --name "NAME" --email ADDRESS
            [--language nl] [--rights RIGHT,…] [--companies ID,…] [--text "WHAT"] [--note "NOTE"] [--key UUID]
                                         a request that did not come by mail: its clock runs since it was received`;

type Given = Readonly<Partial<Record<keyof typeof ACT_OPTIONS | 'name' | 'ground' | 'because', string>>>;
type Of = { readonly reference: string };

/** `YYYY-MM-DD`, as Swedes write it. */
const todayIn = (timeZone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone });

/** @param timeZone of the group, whose day it is where none is given */
export const actCommands = (given: Given, timeZone: string) => ({
  extend: async (call: ConsoleClient, of: Of) => {
    const { ground, because, months = '2' } = given;
    const body = ExtendPeriod.safeParse({ ground, explanation: because, months: Number(months) });
    if (!body.success) return ACT_USAGE;
    await call('POST /cases/{reference}/extension', of, body.data);
    const { actBy, lawDue } = await call('GET /cases/{reference}', of);
    return `${of.reference}: extended. To act by ${actBy} (law ${lawDue}); the requester is told, with your reasons.`;
  },
  withdraw: async (call: ConsoleClient, of: Of) => {
    const body = WithdrawRequest.safeParse({ via: given.via, on: given.on ?? todayIn(timeZone) });
    if (!body.success) return ACT_USAGE;
    await call('POST /cases/{reference}/withdrawal', of, body.data);
    return `${of.reference}: given up. The requester gets a confirmation, and the case closes in your name.`;
  },
  lapse: async (call: ConsoleClient, of: Of) => {
    await call('POST /cases/{reference}/lapse', of);
    return `${of.reference}: lapsed. The requester hears what can still be done, with the remedies.`;
  },
  enter: async (call: ConsoleClient) => {
    const { key = randomUUID(), language = 'nl', rights = 'access', companies, ...said } = given;
    const body = EnterRequest.safeParse({
      ...said,
      key,
      language,
      rights: rights.split(','),
      controllers: companies ? companies.split(',') : 'all',
    });
    if (!body.success) return ACT_USAGE;
    const { reference } = await call('POST /cases', {}, body.data);
    return `${reference}: entered. The acknowledgement goes to ${body.data.email}.`;
  },
});
