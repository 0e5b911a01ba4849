import type { Grant } from './grant.ts';

/**
 * A line for each grant: whether it was used, who has it, what it allows, and on what.
 * @param shown the lines to show; reasons and the sum are of all
 */
export function tableOf(grants: readonly Grant[], shown: readonly Grant[] = grants): string {
  const rows = shown.map(({ use, holder, statement, action, resources }) => [
    use.kind,
    `${holder} ${statement}`,
    action,
    resources.map(shortened).join(' '),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', ...reasons(grants), summary(grants)].join('\n');
}

/** Everything lies in one account and region: what follows them says which thing it is. */
const shortened = (arn: string): string => arn.replace(/^arn:aws:[^:]*:[^:]*:[^:]*:/, '');

const reasons = (grants: readonly Grant[]): string[] => {
  const because = new Set(
    grants.flatMap(({ use }) => (use.kind === 'excused' ? [`excused: ${use.because}`] : [])),
  );
  return because.size > 0 ? [...because, ''] : [];
};

function summary(grants: readonly Grant[]): string {
  const count = (kind: Grant['use']['kind']) => grants.filter(({ use }) => use.kind === kind).length;
  return `${grants.length} grants: ${count('used')} used, ${count('unused')} unused, ${count('excused')} excused`;
}
