/** What differs between deployments. Everything else is the group's registry or a constant with a reason. */
export interface Settings {
  readonly region: string;
  /** First part of the names that grants go by. Two deployments in one account need two prefixes. */
  readonly prefix: string;
}

/**
 * The seed promises that nothing is processed outside the EEA (article 9, STO-1), and SES can deliver mail to a bucket
 * in these EEA regions only; it cannot in opt-in regions.
 */
export const REGIONS = ['eu-west-1', 'eu-west-3', 'eu-central-1', 'eu-north-1'] as const;

export function settingsFrom(read: (key: string) => unknown): Settings {
  const region = String(read('inzage:region') ?? 'eu-west-1');
  const prefix = String(read('inzage:prefix') ?? 'inzage');
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
  return { region, prefix };
}
