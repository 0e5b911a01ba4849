import type { IdentifierKind } from '#contracts/lookup.ts';
import type { Controller, Group, Store } from '#contracts/registry.ts';
import { checkEndpoints, declaresEndpoints } from './endpoints.ts';
import { checkObjects, declaresObjects } from './objects.ts';
import type { Path } from './source.ts';
import { checkTables, declaresTables } from './tables.ts';

/** Says what is wrong at a place of the file that is being checked. */
export type Report = (path: Path, advice: string) => void;

export function checkGroup(group: Group, controllers: ReadonlySet<string>, report: Report): void {
  if (!controllers.has(group.lead)) {
    report(['lead'], `write the id of a company of this folder: ${[...controllers].sort().join(', ')}`);
  }
  const { holidays } = group;
  const days = 'rules' in holidays ? (holidays.days ?? []) : holidays;
  repeated(days.map(({ day }) => day)).forEach((at) => {
    report(
      'rules' in holidays ? ['holidays', 'days', at] : ['holidays', at],
      'this day is already in the list: remove one',
    );
  });
}

export function checkController(
  controller: Controller,
  fileName: string,
  lookups: ReadonlySet<string>,
  report: Report,
): void {
  if (`${controller.id}.yaml` !== fileName)
    report(['id'], `name the file ${controller.id}.yaml, or the company after it`);
  if (controller.address.country === 'BE' && !isBelgianEnterprise(controller.enterpriseNumber)) {
    report(
      ['enterpriseNumber'],
      'write ten digits as 0123.456.789; the last two are 97 less the rest of the first eight by 97',
    );
  }
  repeated(controller.stores.map(({ id }) => id)).forEach((at) => {
    report(['stores', at, 'id'], 'give it an id that no other store of this company has');
  });
  controller.stores.forEach(({ connector }, at) => {
    if (controller.account !== undefined && connector.kind === 'human')
      report(
        ['stores', at, 'connector', 'kind'],
        'a desk lies in the group’s account: leave out the company’s account, or reach the store another way (docs/other-accounts.md)',
      );
  });
  controller.stores.forEach((store, at) => {
    checkStore(store, lookups, (path, advice) => report(['stores', at, ...path], advice));
  });
}

function checkStore(store: Store, lookups: ReadonlySet<string>, report: Report): void {
  checkAsking(store, lookups, report);
  repeated(store.categories.map(({ id }) => id)).forEach((at) => {
    report(['categories', at, 'id'], 'give it an id that no other category of this store has');
  });
  if (store.portable && !PORTABLE.includes(store.legalBasis.kind)) {
    report(['portable'], 'write false: only data on consent or contract are portable (POR-1)');
  }
  store.categories.forEach(({ asks = {}, fields }, at) => {
    for (const [kind, field] of Object.entries(asks)) {
      if (!Object.hasOwn(fields, field))
        report(
          ['categories', at, 'asks', kind],
          `write a field of this category: ${Object.keys(fields).join(', ')}`,
        );
    }
  });
  store.recipients.forEach(({ country }, at) => {
    if (EEA.has(country) || store.transfers.some((transfer) => transfer.country === country)) return;
    report(
      ['recipients', at, 'country'],
      'outside the EEA: add the transfer with its safeguard to transfers (article 15(2))',
    );
  });
}

/** PRO-1: what is kept for a client is never asked for; what is the company's own always is. */
function checkAsking(store: Store, lookups: ReadonlySet<string>, report: Report): void {
  repeated(store.accepts).forEach((at) => {
    report(['accepts', at], 'this identifier is already in the list: remove one');
  });
  if (store.role === 'processor') {
    if (store.lookup !== undefined)
      report(['lookup'], 'remove it: a store kept for a client is never asked (PRO-1)');
    if (store.accepts.length > 0)
      report(['accepts'], 'write []: a store kept for a client is never asked (PRO-1)');
    return;
  }
  const missing = missingIdentifier(store);
  if (missing !== null) report(['accepts'], missing);
  if (declaresTables(store)) {
    checkTables(store, report);
  } else if (declaresObjects(store)) {
    checkObjects(store, report);
  } else if (declaresEndpoints(store)) {
    checkEndpoints(store, report);
  } else if (store.lookup === undefined) {
    const { kind } = store.connector;
    if (kind === 'postgresql' || kind === 'http')
      report(
        [],
        `add connector.${kind === 'http' ? 'endpoints' : 'tables'}: where each category is found; or lookup: the name of a file below lookups/, without .ts`,
      );
  } else if (!lookups.has(store.lookup)) {
    report(
      ['lookup'],
      `there is no lookups/${store.lookup}.ts; there are: ${[...lookups].sort().join(', ')}`,
    );
  }
}

/** What a store of this technology has to be told of a person before anybody can be found in it. */
function missingIdentifier({ accepts, connector }: Store): string | null {
  if (accepts.length === 0) return 'write at least one identifier that the store can be searched by';
  switch (connector.kind) {
    case 'human':
      return accepts.includes('name') ? null : 'add name: whoever searches by hand looks for somebody';
    case 's3':
      return connector.objects !== undefined
        ? missingTelling(accepts)
        : accepts.some((kind) => S3_INDEXES.includes(kind))
          ? null
          : 'add email or phone: a bucket has an index of these two only';
    case 'dynamodb':
    case 'postgresql':
      return missingTelling(accepts);
    case 'http':
      // No service is searched by a name.
      return connector.endpoints !== undefined &&
        !S3_INDEXES.concat('customerNo').some((kind) => accepts.includes(kind))
        ? 'add email, phone or customerNo: what a service is searched by'
        : missingTelling(accepts);
    default:
      return connector satisfies never;
  }
}

function missingTelling(accepts: readonly IdentifierKind[]): string | null {
  return TELLING.some((kinds) => kinds.every((kind) => accepts.includes(kind)))
    ? null
    : 'add email, phone or customerNo, or both name and birthDate: neither of these two identifies anybody alone';
}

const S3_INDEXES: readonly IdentifierKind[] = ['email', 'phone'];
const TELLING: readonly (readonly IdentifierKind[])[] = [
  ['email'],
  ['phone'],
  ['customerNo'],
  ['name', 'birthDate'],
];

const PORTABLE: readonly string[] = ['consent', 'contract'];

/** European Economic Area: the Union, Iceland, Liechtenstein and Norway (STO-1). */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

function isBelgianEnterprise(number: string): boolean {
  const digits = number.replaceAll('.', '');
  if (!/^[01]\d{3}\.\d{3}\.\d{3}$/.test(number)) return false;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** Places of the values that stand in the list before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}
