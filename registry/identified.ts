import type { DeclaredObject } from '#contracts/declared-object.ts';
import type { DeclaredTable } from '#contracts/declared-table.ts';
import type { Report } from './checks.ts';

/** First name and family name make one name; two telephone numbers make no third. */
export function checkIdentifiers(
  identifiers: DeclaredTable['identifiers'] | DeclaredObject['identifiers'],
  report: Report,
): void {
  for (const [kind, column] of Object.entries(identifiers)) {
    if (typeof column !== 'string' && kind !== 'name')
      report(
        ['identifiers', kind],
        'write one column: only a name may stand in several, [first_name, last_name]',
      );
  }
}
