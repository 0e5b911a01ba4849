import type { Place } from '../service.ts';
import type { NameRule } from './names.ts';

/** A resource as far as its ARN and its attributes depend on it. */
export interface NamedResource {
  readonly place: Place;
  readonly stack: string;
  readonly logicalId: string;
  readonly name: string;
  /** `undefined` where the type has none. */
  readonly arn: string | undefined;
  /** A property as the template gives it, intrinsics resolved. */
  property(name: string): unknown;
  /** Asks whoever composes the cloud for something that only a running service knows. */
  ask(attribute: string): string | undefined;
}

type Attribute = (resource: NamedResource) => string | undefined;

/** What the local cloud knows of one type of resource. */
export interface ResourceType {
  /** `emulated`: a service here implements it. Otherwise why leaving it out changes nothing on one machine. */
  readonly use: 'emulated' | { readonly accepted: string };
  readonly name: NameRule;
  readonly arn?: (resource: Omit<NamedResource, 'arn'>) => string;
  /** What `Ref` gives. @default the physical name */
  readonly ref?: Attribute;
  /** What `Fn::GetAtt` gives. `undefined` from a function: this resource, as configured, has no such attribute. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

export type ResourceTypes = Readonly<Record<string, ResourceType>>;

export const arnOf: Attribute = (resource) => resource.arn;
export const nameOf: Attribute = (resource) => resource.name;

/** `arn:aws:<service>:<region>:<account>:<rest>` */
export function regionalArn(service: string, rest: (name: string) => string) {
  return (r: Omit<NamedResource, 'arn'>) =>
    `arn:aws:${service}:${r.place.region}:${r.place.account}:${rest(r.name)}`;
}
