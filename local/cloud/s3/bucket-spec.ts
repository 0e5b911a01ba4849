import { type CorsRule, cors } from './configuration/cors.ts';
import { encryption } from './configuration/encryption.ts';
import { type LifecycleRule, lifecycle } from './configuration/lifecycle.ts';
import { notification } from './configuration/notification.ts';
import { type ObjectLockConfiguration, objectLock } from './configuration/object-lock.ts';
import { blockAll, publicAccessBlock } from './configuration/public-access.ts';
import { transaction } from './database.ts';
import type { DefaultRetention } from './object-lock.ts';
import type { S3Store } from './store.ts';

/** A bucket as a template declares it. */
export interface BucketSpec {
  readonly name: string;
  /** @default false; what was versioned before is then suspended */
  readonly versioned?: boolean;
  readonly cors?: readonly CorsRule[];
  readonly lifecycle?: readonly LifecycleRule[];
  /** Whether changes are told to `emit`. @default false */
  readonly eventBridge?: boolean;
  /** @default AES256 */
  readonly encryption?: 'AES256' | 'aws:kms';
  /** @default true, as for every new bucket on AWS */
  readonly blockPublicAccess?: boolean;
  /** Turns object lock, and with it versioning, on for good; `retention` is the bucket's default. @default none */
  readonly objectLock?: { readonly retention?: DefaultRetention };
}

export function ensureBucket(store: S3Store, spec: BucketSpec): void {
  const { buckets } = store;
  transaction(store.db, () => {
    const present = buckets.find(spec.name);
    const versioned =
      (spec.versioned ?? false) || spec.objectLock !== undefined || (present?.objectLock ?? false);
    if (!present)
      buckets.create({
        name: spec.name,
        created: store.clock.now(),
        versioning: versioned ? 'Enabled' : 'Off',
        objectLock: spec.objectLock !== undefined,
      });
    else if (versioned) buckets.setVersioning(spec.name, 'Enabled');
    else if (present.versioning === 'Enabled') buckets.setVersioning(spec.name, 'Suspended');

    const configure = (kind: string, value: unknown) =>
      value === undefined
        ? buckets.removeConfiguration(spec.name, kind)
        : buckets.setConfiguration(spec.name, kind, value);
    configure(cors.parameter, nonEmpty(spec.cors));
    configure(lifecycle.parameter, nonEmpty(spec.lifecycle));
    configure(notification.parameter, { eventBridge: spec.eventBridge ?? false });
    configure(encryption.parameter, spec.encryption && { algorithm: spec.encryption });
    configure(publicAccessBlock.parameter, (spec.blockPublicAccess ?? true) ? blockAll() : undefined);
    if (spec.objectLock) {
      buckets.setObjectLock(spec.name);
      const { retention } = spec.objectLock;
      const value: ObjectLockConfiguration = retention ? { defaultRetention: retention } : {};
      configure(objectLock.parameter, value);
    }
  });
}

function nonEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}
