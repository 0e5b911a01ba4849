import { notEmulated, type Place, ServiceError } from '../service.ts';
import { assertDeployable, type FunctionSpec } from './function-spec.ts';

/** The deployed functions. */
export interface Registry {
  deploy(spec: FunctionSpec): void;
  /** @throws ServiceError `ResourceNotFoundException` */
  find(nameOrArn: string): FunctionSpec;
  has(name: string): boolean;
  all(): FunctionSpec[];
}

/** `name`, `123456789012:function:name` or the ARN, each perhaps with a qualifier at its end. */
const REFERENCE =
  /^(?:arn:aws:lambda:(?<region>[^:]+):)?(?:(?<account>\d{12}):)?(?:function:)?(?<name>[\w-]{1,64})(?::(?<qualifier>[$\w-]+))?$/;

export function createRegistry(place: Place): Registry {
  const functions = new Map<string, FunctionSpec>();
  return {
    deploy(spec) {
      assertDeployable(spec);
      functions.set(spec.name, spec);
    },
    find(nameOrArn) {
      const { region, account, name = '', qualifier } = REFERENCE.exec(nameOrArn)?.groups ?? {};
      if (qualifier !== undefined && qualifier !== '$LATEST')
        throw notEmulated(`version or alias ${qualifier} of a function`);
      const found = functions.get(name);
      const elsewhere =
        (region ?? place.region) !== place.region || (account ?? place.account) !== place.account;
      if (found && !elsewhere) return found;
      const arn = name ? `arn:aws:lambda:${place.region}:${place.account}:function:${name}` : nameOrArn;
      throw new ServiceError(
        'ResourceNotFoundException',
        `Function not found: ${elsewhere ? nameOrArn : arn}`,
        {
          status: 404,
          fields: { Type: 'User' },
        },
      );
    },
    has: (name) => functions.has(name),
    all: () => [...functions.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
