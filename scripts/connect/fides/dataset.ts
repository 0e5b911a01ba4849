import * as z from 'zod/mini';

/**
 * As much of a Fides dataset as a data map can use; what else stands there is nobody's fault. Older files write
 * `fidesops_meta` where newer ones write `fides_meta`.
 */

const Reference = z.object({
  dataset: z.string(),
  /** Collection and column, `customers.id`; deeper where the column holds a structure. */
  field: z.string(),
  /** `from`: the values come from there; `to`: they lead there. Absent: both. */
  direction: z.nullish(z.enum(['from', 'to'])),
});
export type Reference = z.infer<typeof Reference>;

const FieldMeta = z.nullish(
  z.object({
    primary_key: z.nullish(z.boolean()),
    identity: z.nullish(z.string()),
    references: z.nullish(z.array(Reference)),
  }),
);

export interface Field {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly data_categories?: readonly string[] | null | undefined;
  readonly fides_meta?: z.infer<typeof FieldMeta>;
  readonly fidesops_meta?: z.infer<typeof FieldMeta>;
  /** What lies inside, where the column holds a structure. */
  readonly fields?: readonly Field[] | null | undefined;
}

const Field: z.ZodMiniType<Field> = z.object({
  name: z.string(),
  description: z.nullish(z.string()),
  data_categories: z.nullish(z.array(z.string())),
  fides_meta: FieldMeta,
  fidesops_meta: FieldMeta,
  fields: z.nullish(z.array(z.lazy(() => Field))),
});

const Collection = z.object({
  name: z.string(),
  data_categories: z.nullish(z.array(z.string())),
  fields: z.array(Field),
  fides_meta: z.nullish(z.object({ skip_processing: z.nullish(z.boolean()) })),
});
export type Collection = z.infer<typeof Collection>;

const Dataset = z.object({
  fides_key: z.string().check(z.minLength(1)),
  name: z.nullish(z.string()),
  data_categories: z.nullish(z.array(z.string())),
  retention: z.nullish(z.string()),
  third_country_transfers: z.nullish(z.array(z.string())),
  fides_meta: z.nullish(z.object({ namespace: z.nullish(z.object({ schema: z.nullish(z.string()) })) })),
  collections: z.array(Collection).check(z.minLength(1)),
});
export type Dataset = z.infer<typeof Dataset>;

export const FidesFile = z.object({ dataset: z.array(Dataset).check(z.minLength(1)) });

export const metaOf = (field: Field): NonNullable<Field['fides_meta']> =>
  field.fides_meta ?? field.fidesops_meta ?? {};
