import type { Registry } from '#contracts/registry.ts';

/**
 * What whoever deploys should know of the way in which this group asks who somebody is. Nothing here is forbidden: the
 * setting is the group's (IDV-1, ADR 11).
 */
export function identityRemarks({ group, controllers }: Registry): readonly string[] {
  const asked = controllers.filter(({ stores }) => stores.some(({ role }) => role === 'controller'));
  const strict = asked.filter(({ identity = group.identity }) => identity === 'always-document');
  if (strict.length > 0)
    return [
      `identity: always-document (${strict.map(({ id }) => id).join(', ')}), so everybody is asked for a copy of a document. ` +
        'The law lets proof be asked on reasonable doubt, and no more than is needed (article 12(6) GDPR). The Belgian ' +
        'authority held a copy from everybody disproportionate (decision 40/2022 of 17 March 2022), as EDPB Guidelines ' +
        '01/2022 do (73-75), and its recommendation 03/2011 wants no copies outside legal cases (IDV-1). To ask on doubt ' +
        'only: `identity: proportionate` in group.yaml, and in every company that says otherwise.',
    ];
  const markers = asked
    .flatMap(({ stores }) => stores.flatMap(({ categories }) => categories))
    .map(({ asks }) => asks);
  return markers.some((asks) => Object.keys(asks ?? {}).length > 0)
    ? []
    : [
        'identity: proportionate, but no data map says which fields a question may be about (`asks`): whoever judges ' +
          'does not hear whether a mailbox is known, and a doubt can lead to a document only (IDV-2).',
      ];
}
