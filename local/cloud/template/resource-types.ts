import type { ResourceTypes } from './resource-type.ts';
import { accepted } from './resource-types/accepted.ts';
import { cdn } from './resource-types/cdn.ts';
import { compute } from './resource-types/compute.ts';
import { httpApi } from './resource-types/http-api.ts';
import { identity } from './resource-types/identity.ts';
import { keys } from './resource-types/keys.ts';
import { mail } from './resource-types/mail.ts';
import { messaging } from './resource-types/messaging.ts';
import { permissions } from './resource-types/permissions.ts';
import { scheduler } from './resource-types/scheduler.ts';
import { storage } from './resource-types/storage.ts';

/** Every type of resource that a template may hold. Any other is refused at start. */
export const resourceTypes: ResourceTypes = {
  ...compute,
  ...storage,
  ...messaging,
  ...mail,
  ...httpApi,
  ...identity,
  ...keys,
  ...scheduler,
  ...cdn,
  ...accepted,
  ...permissions,
};
