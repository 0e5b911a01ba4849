export { type Assembly, type AssemblyOptions, type Resource, readAssembly } from './assembly.ts';
export { madeUpAddress } from './made-up-address.ts';
export { arnOf, assertProperties } from './properties.ts';
export { resourceTypes } from './resource-types.ts';
export { type WantedBucket, wantedBuckets } from './wanted/buckets.ts';
export {
  type WantedDistribution,
  wantedDistributions,
} from './wanted/distributions.ts';
export { wantedEncryption } from './wanted/encryption.ts';
export { type WantedEventSourceMapping, wantedEventSourceMappings } from './wanted/event-source-mappings.ts';
export { type WantedFunction, wantedFunctions } from './wanted/functions.ts';
export {
  type WantedAuthorization,
  type WantedHttpApi,
  type WantedRoute,
  wantedHttpApis,
} from './wanted/http-apis.ts';
export { type WantedInvokeConfig, wantedInvokeConfigs } from './wanted/invoke-configs.ts';
export { wantedAliases, wantedKeys } from './wanted/keys.ts';
export { wantedLogGroups } from './wanted/log-groups.ts';
export { wantedQueues } from './wanted/queues.ts';
export { wantedReceiptRules } from './wanted/receipt-rules.ts';
export { wantedResourcePolicies } from './wanted/resource-policies.ts';
export { wantedRoles } from './wanted/roles.ts';
export { type WantedRule, wantedRules } from './wanted/rules.ts';
export { type WantedSchedule, wantedSchedules } from './wanted/schedules.ts';
export { wantedSecrets } from './wanted/secrets.ts';
export { type WantedStateMachine, wantedStateMachines } from './wanted/state-machines.ts';
export { type WantedTable, wantedTables } from './wanted/tables.ts';
export { type WantedUserPool, wantedUserPools } from './wanted/user-pools.ts';
