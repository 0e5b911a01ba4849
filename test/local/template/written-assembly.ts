import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Assembly, type AssemblyOptions, readAssembly } from '#cloud/template/index.ts';

export const place = { region: 'eu-west-1', account: '000000000000' };

export interface StackSource {
  readonly template: Record<string, unknown>;
  readonly dependsOn?: readonly string[];
  readonly environment?: string;
  /** Key in the bootstrap bucket → content of the file. */
  readonly assets?: Readonly<Record<string, string>>;
}

/** Writes stacks as `cdk synth` would, and reads them. */
export function assemblyOf(
  stacks: Record<string, StackSource>,
  options: Partial<AssemblyOptions> = {},
): Assembly {
  const dir = mkdtempSync(join(tmpdir(), 'assembly-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const artifacts: Record<string, unknown> = { Tree: { type: 'cdk:tree' } };
  for (const [name, { template, dependsOn = [], environment, assets = {} }] of Object.entries(stacks)) {
    artifacts[`${name}.assets`] = { type: 'cdk:asset-manifest', properties: { file: `${name}.assets.json` } };
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: environment ?? 'aws://unknown-account/unknown-region',
      properties: { templateFile: `${name}.template.json` },
      dependencies: [`${name}.assets`, ...dependsOn],
    };
    const files = Object.entries(assets).map(([objectKey, content]) => {
      mkdirSync(join(dir, 'assets'), { recursive: true });
      writeFileSync(join(dir, 'assets', objectKey), content);
      return [objectKey, { source: { path: `assets/${objectKey}` }, destinations: { here: { objectKey } } }];
    });
    writeFileSync(join(dir, `${name}.assets.json`), JSON.stringify({ files: Object.fromEntries(files) }));
    writeFileSync(join(dir, `${name}.template.json`), JSON.stringify(template));
  }
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ artifacts }));
  return readAssembly({ dir, place, ...options });
}

/** One stack `App` with these resources. */
export function stackOf(
  resources: Record<string, unknown>,
  others: Record<string, unknown> = {},
  options: Partial<AssemblyOptions> = {},
): Assembly {
  return assemblyOf({ App: { template: { Resources: resources, ...others } } }, options);
}

/** A bucket whose only property of interest is an output: the shortest way to evaluate an expression. */
export function evaluated(expression: unknown, others: Record<string, unknown> = {}): string | undefined {
  const resources = { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files' } } };
  return stackOf(resources, { ...others, Outputs: { It: { Value: expression } } }).outputs['App']?.['It'];
}

/** `${name}`, as templates and definitions write what is to be filled in. */
export const hole = (name: string): string => `\${${name}}`;
