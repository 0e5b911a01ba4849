import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACKNOWLEDGED, type Acknowledged } from '../../infra/acknowledged.ts';
import { createApp } from '../../infra/inzage-app.ts';
import { asked } from './synthesized.ts';

interface Finding {
  readonly rule: string;
  /** What the rule tells apart, such as one resource of a policy; empty for most rules. */
  readonly finding: string;
  readonly at: string;
}

let findings: readonly Finding[];
beforeAll(() => {
  findings = findingsOf();
});

const covers = ({ rules, at, finding = /^/ }: Acknowledged, found: Finding) =>
  rules.includes(found.rule) && at.test(found.at) && finding.test(found.finding);

/** The first that fits counts, so that a general line does not hide one that nothing needs. */
const answers = (found: Finding) => ACKNOWLEDGED.find((line) => covers(line, found));

describe('the packs AWS Solutions and Serverless', () => {
  test('look at every stack and find something to acknowledge', () => {
    expect(new Set(findings.map(({ at }) => at.split('/')[0]))).toEqual(
      new Set([
        ...['inzage-state', 'inzage-pipeline', 'inzage-web', 'inzage-watch'],
        // A company whose data are only referred to has a store, and no function of which there could be findings.
        ...new Set(asked.map(({ controller }) => `inzage-affiliate-${controller}`)),
      ]),
    );
  });

  test('find nothing that is not acknowledged with a reason', () => {
    expect(findings.filter((found) => !answers(found))).toEqual([]);
  });

  test('find everything that is acknowledged', () => {
    const needed = new Set(findings.map(answers));

    expect(ACKNOWLEDGED.filter((line) => !needed.has(line))).toEqual([]);
  });

  test('are answered with a reason, not with a word', () => {
    for (const { reason } of ACKNOWLEDGED) expect(reason.length).toBeGreaterThan(30);
  });
});

function findingsOf(): readonly Finding[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'inzage-nag-'));
  try {
    const { app } = createApp({
      bundleFolder: path.join(folder, 'bundles'),
      outdir: path.join(folder, 'cdk.out'),
      context: { 'inzage:alarm-mail': 'on-call@group.example' },
    });
    app.synth();
    return [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap((pack) =>
      pack.validateScope(app).violations.flatMap(({ ruleName, violatingResources }) => {
        const [, rule = ruleName, finding = ''] = /^([^[]+)(?:\[(.*)\])?$/.exec(ruleName) ?? [];
        return violatingResources.map(({ constructPath = '' }) => ({ rule, finding, at: constructPath }));
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
