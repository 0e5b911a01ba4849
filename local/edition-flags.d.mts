/** See edition-flags.mjs. */
export function editionFlags(root: string): readonly string[];
