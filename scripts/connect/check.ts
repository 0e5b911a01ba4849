import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkConformance, type Fixture, type Target } from '#connect/conformance/index.ts';
import type { ConformanceReport } from '#contracts/conformance.ts';
import { type EvidenceSink, openEvidenceSink } from './evidence-sink.ts';
import { lineOf, summaryOf } from './on-terminal.ts';
import { isStoreName, secretFor, storeTarget } from './stores.ts';
import { addressTarget, fixtureFrom, functionTarget, moduleTarget } from './targets.ts';
import { Usage } from './usage.ts';

export type CheckOptions = {
  /** File of a module, address of a local function, or name of a deployed one. */
  readonly what: string;
  readonly fixtureFile: string | undefined;
  /** Of the store, for a lookup that reads it from its secret. */
  readonly address: string | undefined;
  /** Evidence bucket of a deployed function. */
  readonly bucket: string | undefined;
  readonly reportFile: string | undefined;
  readonly mayChange: boolean;
  readonly say: (line: string) => void;
};

/** @throws {Usage} where it cannot even begin */
export async function check(options: CheckOptions): Promise<ConformanceReport> {
  const { what, reportFile, mayChange, say } = options;
  const sink = await openEvidenceSink({
    port: what.startsWith('http') ? LOCAL_SINK : 0,
    secret: secretFor(options.address),
  });
  try {
    const { target, fixture, name, isOwn } = await opened(options, sink);
    say(`\n${name}, for ${fixture.controller}/${fixture.store}\n`);
    const report = await checkConformance({
      ...{ target, fixture, name },
      at: new Date(),
      mayChange: mayChange || isOwn,
      progress: (_, finding) => {
        if (finding !== null) say(lineOf(finding));
      },
    });
    say(summaryOf(report));
    if (reportFile !== undefined) {
      mkdirSync(path.dirname(path.resolve(reportFile)), { recursive: true });
      writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
      say(`Report: ${reportFile}`);
    }
    return report;
  } finally {
    sink.close();
  }
}

/** Where a function of this machine has to find S3: `AWS_ENDPOINT_URL_S3=http://127.0.0.1:9199`. */
const LOCAL_SINK = 9199;

type Opened = {
  readonly target: Target;
  readonly fixture: Fixture;
  readonly name: string;
  /** Its fixture came with it, so its records are there to be changed. */
  readonly isOwn: boolean;
};

async function opened(
  { what, fixtureFile, bucket, address }: CheckOptions,
  sink: EvidenceSink,
): Promise<Opened> {
  if (/^https?:/.test(what)) {
    const fixture = beside(fixtureFile, 'an address');
    return { target: addressTarget(what, sink), fixture, name: what, isOwn: false };
  }
  if (isStoreName(what)) {
    const { target } = await storeTarget(what, sink, address);
    return { target, fixture: beside(fixtureFile, what), name: what, isOwn: false };
  }
  if (/\.[cm]?[jt]s$/.test(what)) {
    if (!existsSync(what)) throw new Usage(`${what}: there is no such file`);
    const { target, fixture } = await moduleTarget(what, sink);
    const name = path.relative(process.cwd(), path.resolve(what));
    const file = fixtureFile ?? neighbour(what);
    if (file !== undefined)
      return { target, fixture: beside(file, what), name, isOwn: fixture !== undefined };
    if (fixture === undefined)
      throw new Usage(
        `${what}: who stands in its store? Export \`fixture\` from it, write ${neighbourName(what)}, or give --fixture FILE`,
      );
    return { target, fixture: fixtureFrom(fixture, what), name, isOwn: true };
  }
  if (bucket === undefined)
    throw new Usage(`${what}: say with --evidence BUCKET where the deployed function writes`);
  return {
    target: await functionTarget(what, bucket),
    fixture: beside(fixtureFile, what),
    name: what,
    isOwn: false,
  };
}

const neighbourName = (module: string) => module.replace(/\.[cm]?[jt]s$/, '.fixture.yaml');

function neighbour(module: string): string | undefined {
  const file = neighbourName(module);
  return existsSync(file) ? file : undefined;
}

function beside(file: string | undefined, what: string): Fixture {
  if (file === undefined) throw new Usage(`${what}: say with --fixture FILE who stands in its store`);
  return fixtureFrom(parse(readFileSync(file, 'utf8')), file);
}
