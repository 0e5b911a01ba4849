import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import {
  type Artifact,
  AssetManifest,
  ConstructMetadata,
  Manifest,
  Template,
} from './cloud-assembly-schema.ts';
import { TemplateError } from './refusal.ts';

export interface StackFiles {
  readonly name: string;
  /** `aws://account/region`; either may be `unknown-…`. */
  readonly environment: string;
  readonly template: Template;
  /** Logical id → construct path. */
  readonly paths: ReadonlyMap<string, string>;
}

export interface CloudAssemblyFiles {
  /** In the order of deployment: a stack comes after those that it depends on. */
  readonly stacks: readonly StackFiles[];
  /** Key in the bootstrap bucket → file or folder on disk. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Reads what `cdk synth` wrote: the manifest, the stacks' templates and the lists of assets. */
export function readCloudAssembly(dir: string): CloudAssemblyFiles {
  const { artifacts } = parse(Manifest, dir, 'manifest.json');
  const stacks: StackFiles[] = [];
  const assets = new Map<string, string>();
  for (const [id, artifact] of inDependencyOrder(artifacts)) {
    if (artifact.type === 'aws:cloudformation:stack') stacks.push(readStack(dir, id, artifact));
    else if (artifact.type === 'cdk:asset-manifest') readAssets(dir, id, artifact, assets);
    else if (artifact.type !== 'cdk:tree' && artifact.type !== 'cdk:feature-flag-report')
      throw new TemplateError(`manifest.json: artifact ${id} is a ${artifact.type}, which is not emulated.`);
  }
  return { stacks, assets };
}

function readStack(dir: string, id: string, artifact: Artifact): StackFiles {
  const { templateFile, stackName } = artifact.properties;
  if (!templateFile) throw new TemplateError(`manifest.json: stack ${id} has no template file.`);
  const template = parse(Template, dir, templateFile);
  const extra = artifact.additionalMetadataFile;
  const metadata = { ...artifact.metadata, ...(extra ? parse(ConstructMetadata, dir, extra) : {}) };
  return {
    name: stackName ?? id,
    environment: artifact.environment ?? 'aws://unknown-account/unknown-region',
    template,
    paths: constructPaths(template, metadata),
  };
}

/** The CLI writes paths into the template; synthesis without it leaves them in the metadata only. */
function constructPaths(template: Template, metadata: z.infer<typeof ConstructMetadata>) {
  const paths = new Map<string, string>();
  for (const [path, entries] of Object.entries(metadata))
    for (const { type, data } of entries)
      if (type === 'aws:cdk:logicalId' && typeof data === 'string') paths.set(data, path.replace(/^\//, ''));
  for (const [logicalId, { Metadata }] of Object.entries(template.Resources)) {
    const path = Metadata?.['aws:cdk:path'];
    if (typeof path === 'string') paths.set(logicalId, path);
  }
  return paths;
}

function readAssets(dir: string, id: string, artifact: Artifact, assets: Map<string, string>): void {
  const { file } = artifact.properties;
  if (!file) throw new TemplateError(`manifest.json: ${id} names no list of assets.`);
  const { files, dockerImages } = parse(AssetManifest, dir, file);
  const image = Object.keys(dockerImages)[0];
  if (image)
    throw new TemplateError(`${file}: container image ${image} is not emulated: bundle the function.`);
  for (const { source, destinations } of Object.values(files)) {
    if (!source.path) throw new TemplateError(`${file}: an asset made by a command is not emulated.`);
    for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, resolve(dir, source.path));
  }
}

function inDependencyOrder(artifacts: Record<string, Artifact>): [string, Artifact][] {
  const ordered = new Map<string, Artifact>();
  const visit = (id: string, above: readonly string[]) => {
    const artifact = artifacts[id];
    if (!artifact)
      throw new TemplateError(`manifest.json: ${above.at(-1)} depends on ${id}, which is missing.`);
    if (above.includes(id))
      throw new TemplateError(`manifest.json: ${[...above, id].join(' → ')} is a circle.`);
    if (ordered.has(id)) return;
    for (const dependency of artifact.dependencies) visit(dependency, [...above, id]);
    ordered.set(id, artifact);
  };
  for (const id of Object.keys(artifacts)) visit(id, []);
  return [...ordered];
}

function parse<T>(schema: z.ZodType<T>, dir: string, file: string): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(dir, file), 'utf8')));
  if (parsed.success) return parsed.data;
  throw new TemplateError(`${join(dir, file)} is not understood:\n${z.prettifyError(parsed.error)}`);
}
