/** What one deployment of the console has to know; none of it is secret. As `Settings` in `web/console/src/settings.ts`. */
export interface ConsoleSettings {
  /** Address of the console's API, without a slash at the end. */
  readonly api: string;
  /** Issuer of the tokens, as it stands in them. */
  readonly issuer: string;
  /** Where people type their password; on AWS another place than the issuer. */
  readonly signInDomain: string;
  readonly clientId: string;
  /** Where copies of identity documents are shown from. */
  readonly identityCopies: string;
  /** Of the group, as the IANA names it: days begin there. */
  readonly timeZone: string;
  /** Where files for the desks of stores are sent to that a person searches; none when the group has no such store. */
  readonly desks: readonly string[];
}

/** An output cannot be empty. */
const NO_DESKS = 'none';
const NEEDED = [
  'ConsoleUrl',
  'SignInIssuer',
  'SignInDomain',
  'SignInClient',
  'IdentityCopies',
  'TimeZone',
] as const;

/** @throws when an output is missing, naming it */
export function settingsFrom(outputs: Readonly<Record<string, string>>): ConsoleSettings {
  const of = (name: (typeof NEEDED)[number]): string => {
    const value = outputs[name];
    if (!value) throw new Error(`The stacks have no output ${name}; it is one of ${NEEDED.join(', ')}.`);
    return value;
  };
  // No list at all is a deployment from before there was one, and not a group without desks.
  const desks = outputs['Desks'];
  if (desks === undefined) throw new Error('The stacks have no output Desks; deploy them again.');
  return {
    api: of('ConsoleUrl').replace(/\/$/, ''),
    issuer: of('SignInIssuer'),
    signInDomain: of('SignInDomain'),
    clientId: of('SignInClient'),
    identityCopies: of('IdentityCopies'),
    timeZone: of('TimeZone'),
    desks: desks === NO_DESKS ? [] : desks.split(' '),
  };
}
