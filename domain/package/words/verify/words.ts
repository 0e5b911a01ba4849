/** The words of the page by which a package is checked, in one language. Names of files and commands are the same in all. */
export interface VerifyWords {
  readonly title: string;
  readonly lead: string;

  readonly provesTitle: string;
  readonly proves: string;
  /** What it does not prove. */
  readonly limits: readonly string[];

  readonly howTitle: string;
  readonly how: string;
  readonly linux: string;
  readonly mac: string;
  readonly good: string;
  readonly bad: string;

  readonly windows: string;
  /** Windows itself has no tool for signatures, and that is said. */
  readonly windowsWhole: string;
  readonly windowsHalf: string;
  readonly oneFile: string;

  readonly keyTitle: string;
  /** Before the address. */
  readonly key: string;
  readonly keyInPlace: string;
  /** Before the command. */
  readonly keyFingerprint: string;
  readonly keyForged: string;
}
