/** What differs between deployments. Everything else is the group's registry or a constant with a reason. */
export interface Settings {
  readonly region: string;
  /** First part of the names that grants go by. Two deployments in one account need two prefixes. */
  readonly prefix: string;
  /** Who hears of an alarm. Without it there are alarms and nobody to tell. */
  readonly alarmMail?: string;
  /** Accounts of companies, by id, before what `registry/` says: to try one elsewhere without writing it down. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Whether data maps may have texts that are still to be written: on one machine only, where no requester reads them. */
  readonly unwritten: 'allowed' | 'refused';
}

/**
 * The seed promises that nothing is processed outside the EEA (article 9, STO-1), and SES can deliver mail to a bucket
 * in these EEA regions only; it cannot in opt-in regions.
 */
export const REGIONS = ['eu-west-1', 'eu-west-3', 'eu-central-1', 'eu-north-1'] as const;

/** Where everything ends up that no retry could deliver. Known by name to the alarm and to `npm run redrive`. */
export const deadLetterQueueName = (prefix: string): string => `${prefix}-dead-letters`;

export function settingsFrom(read: (key: string) => unknown): Settings {
  const region = String(read('inzage:region') ?? 'eu-west-1');
  const prefix = String(read('inzage:prefix') ?? 'inzage');
  const alarmMail = String(read('inzage:alarm-mail') ?? '');
  if (!REGIONS.some((known) => known === region)) {
    throw new Error(
      `Inzage cannot be deployed to ${region}: the policy keeps personal data within the European Economic Area, and ` +
        `SES delivers mail to a bucket only in ${REGIONS.join(', ')}. Set "inzage:region" in cdk.json to one of these.`,
    );
  }
  if (!/^[a-z][a-z0-9-]{1,19}$/.test(prefix)) {
    throw new Error(
      `"inzage:prefix" is ${prefix}; it has to be 2 to 20 lower-case letters, digits or hyphens.`,
    );
  }
  if (alarmMail && !/^[^\s@]+@[^\s@]+$/.test(alarmMail)) {
    throw new Error(`"inzage:alarm-mail" is ${alarmMail}; it has to be one mail address.`);
  }
  const accounts = accountsFrom(String(read('inzage:accounts') ?? ''));
  const unwritten = read('inzage:unwritten') === 'allowed' ? 'allowed' : 'refused';
  return { region, prefix, accounts, unwritten, ...(alarmMail ? { alarmMail } : {}) };
}

/** `company=123456789012,other=210987654321` */
function accountsFrom(text: string): ReadonlyMap<string, string> {
  const pairs = text ? text.split(',').map((pair) => /^([a-z][a-z0-9-]*)=(\d{12})$/.exec(pair)) : [];
  return new Map(
    pairs.map((pair) => {
      const [, company, account] = pair ?? [];
      if (!company || !account)
        throw new Error(`"inzage:accounts" is ${text}; it has to be COMPANY=ACCOUNT, 12 digits, by commas.`);
      return [company, account] as const;
    }),
  );
}
