import { z } from 'zod';

/** The files that `cdk synth` writes, as far as they are read here. What a template may hold is checked strictly. */
export const Resource = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).optional(),
  Condition: z.string().optional(),
  // The order of creation and what happens on removal have no meaning here: everything is made at start, nothing is removed.
  DependsOn: z.unknown().optional(),
  DeletionPolicy: z.unknown().optional(),
  UpdateReplacePolicy: z.unknown().optional(),
});

export const Template = z.strictObject({
  Resources: z.record(z.string(), Resource).default({}),
  Outputs: z
    .record(
      z.string(),
      z.strictObject({
        Value: z.unknown(),
        Description: z.string().optional(),
        Condition: z.string().optional(),
        Export: z.strictObject({ Name: z.unknown() }).optional(),
      }),
    )
    .default({}),
  Parameters: z
    .record(z.string(), z.looseObject({ Type: z.string(), Default: z.unknown().optional() }))
    .default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  // Rules check the bootstrap stack of a real account, which does not exist here.
  Rules: z.unknown().optional(),
  Metadata: z.unknown().optional(),
  Description: z.unknown().optional(),
  AWSTemplateFormatVersion: z.unknown().optional(),
});

export const ConstructMetadata = z.record(
  z.string(),
  z.array(z.looseObject({ type: z.string(), data: z.unknown().optional() })),
);

export const Artifact = z.looseObject({
  type: z.string(),
  environment: z.string().optional(),
  dependencies: z.array(z.string()).default([]),
  properties: z
    .looseObject({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      file: z.string().optional(),
    })
    .default({}),
  metadata: ConstructMetadata.default({}),
  additionalMetadataFile: z.string().optional(),
});
export type Artifact = z.infer<typeof Artifact>;

export const Manifest = z.looseObject({ artifacts: z.record(z.string(), Artifact) });

export const AssetManifest = z.looseObject({
  files: z
    .record(
      z.string(),
      z.looseObject({
        source: z.looseObject({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
      }),
    )
    .default({}),
  dockerImages: z.record(z.string(), z.unknown()).default({}),
});

export type Resource = z.infer<typeof Resource>;
export type Template = z.infer<typeof Template>;
