/** See edition-flags.mjs. */
export function editionFlags(root: string): readonly string[];
export function editionEnvironment(
  given: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>>;
