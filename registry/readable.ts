import type { Controller, Registry, Store } from '#contracts/registry.ts';

/** The data maps as a page for people (`docs/data-maps.md`), in Markdown. */
export function readablePage({ controllers }: Registry): string {
  const stores = controllers.flatMap(({ stores }) => stores);
  return [
    '# The data maps of the shipped group',
    '',
    'Written by `npx vitest run test/registry/readable.test.ts -u` from `registry/*.yaml`; do not edit it here.',
    '',
    `${controllers.length} companies keep personal data in ${stores.length} places. What is said of each is what a person is told`,
    'of it under article 15. “Where this comes from” names the articles of the policy that the statements of a store rest on; *assumption*',
    'is ours, and the company has to confirm it before anybody is told it.',
    '',
    ...controllers.flatMap(companyLines),
  ].join('\n');
}

function companyLines({
  id,
  name,
  legalForm,
  enterpriseNumber,
  mandate,
  email,
  stores,
}: Controller): string[] {
  return [
    `## ${name} ${legalForm}`,
    '',
    `\`${id}.yaml\`, ${enterpriseNumber}. Reached ${email === null ? 'by post' : `at ${email}`}. Mandate: ${
      mandate === 'assumed' ? '*assumed*, to be confirmed (AFF-2)' : mandate
    }.`,
    '',
    ...(stores.length === 0 ? ['Keeps nothing of its own.', ''] : stores.flatMap(storeLines)),
  ];
}

function storeLines(store: Store): string[] {
  const { title, role, connector, accepts, legalBasis, retention, source, automated, portable } = store;
  const rows: readonly (readonly [string, string])[] = [
    [
      'role',
      role === 'processor' ? 'kept for clients: never asked, referred to the client (PRO-1)' : 'controller',
    ],
    ['kept in', keptIn(connector)],
    ['searched by', accepts.join(', ') || 'nothing'],
    ['purposes', store.purposes.map(({ en }) => en).join('; ')],
    ['legal basis', `${legalBasis.kind}: ${legalBasis.explanation.en}`],
    ['kept for', retention.en],
    [
      'recipients',
      store.recipients.map((one) => `${one.name} (${one.kind}, ${one.country})`).join('; ') || 'nobody',
    ],
    [
      'outside the EEA',
      store.transfers.map((one) => `${one.recipient} (${one.country}): ${one.safeguard.en}`).join('; ') ||
        'never',
    ],
    ['comes from', source.en],
    ['profiling', automated?.en ?? 'none'],
    ['portable', portable ? 'yes' : 'no'],
    ['where this comes from', store.trace.map(traced).join(', ')],
  ];
  const categories = store.categories.map(({ id, title: of, fields }) => {
    const names = Object.keys(fields).map((field) => `\`${field}\``);
    return `- **${of.en}** (\`${id}\`): ${names.join(', ')}`;
  });
  return [
    `### ${title.en}`,
    '',
    ...categories,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([what, is]) => `| ${what} | ${is.replaceAll('|', '\\|').replace(/\s+/g, ' ')} |`),
    '',
  ];
}

function keptIn(connector: Store['connector']): string {
  if (connector.kind !== 's3' || connector.objects === undefined) return connector.kind;
  const files = connector.objects.map(({ key, prefix, format }) => `\`${key ?? `${prefix}*`}\` (${format})`);
  return `s3, read from ${files.join(', ')}; changed by a person, at the source`;
}

/** `S9a` is article 9 of the policy, the first of the two. */
function traced(trace: string): string {
  const article = /^S(\d+)([ab]?)$/.exec(trace);
  if (trace === 'assumption') return '*assumption*';
  if (article === null) return `the policy’s section “${trace}”`;
  const [, number, half] = article;
  return `article ${number}${half === 'a' ? ' (on passing data on)' : half === 'b' ? ' (on the Union)' : ''} of the policy`;
}
