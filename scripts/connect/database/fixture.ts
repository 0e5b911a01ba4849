import type { IdentifierKind } from '#contracts/lookup.ts';

/** Nobody's. */
const NOBODY: Readonly<Record<IdentifierKind, string>> = {
  email: 'niemand@postvak.example',
  phone: '+32 2 000 00 00',
  customerNo: '0',
  name: 'Niemand Voorbeeld',
  birthDate: '1900-01-01',
};

/** Who stands in a store, for the check: to be filled in. */
export function fixtureFor(
  controller: string,
  { id, accepts }: { readonly id: string; readonly accepts: readonly IdentifierKind[] },
): string {
  const known = (of: (kind: IdentifierKind) => string) =>
    `{ ${accepts.map((kind) => `${kind}: "${of(kind)}"`).join(', ')} }`;
  const toWrite = known(() => 'TO WRITE');
  return `# Who stands in the store, for \`npx inzage-connect check\`: invented people, or your own records of a copy of the database.
controller: ${controller}
store: ${id}
nobody: ${known((kind) => NOBODY[kind])}
# Somebody with few records, and how many.
one: ${toWrite}
oneHas: 1
# Somebody with very many records; two who share a mailbox, of whom one is asked for and the other is stored; somebody whose
# records hold markup; texts that stand in the records of others only.
# many: { who: ${toWrite}, records: 10000 }
# ambiguous: ${toWrite}
# hostile: { who: ${toWrite}, records: 1 }
# others: ["TO WRITE"]
`;
}
