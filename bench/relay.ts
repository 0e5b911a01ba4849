import { createReadStream, mkdirSync } from 'node:fs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Expected } from '#domain/zip/index.ts';
import { type Cost, cost } from './child.ts';
import { writeEvidence } from './evidence.ts';
import { clientOf, EVIDENCE, environmentOf, RECORDING, startLocalS3 } from './local-s3.ts';
import { progress } from './progress.ts';
import { median, medianRatio, rounds } from './rounds.ts';
import { atLeast, atMost, type Row, withoutAim } from './row.ts';
import type { Workspace } from './workspace.ts';

const ROUNDS = 7;
const MEMORY_ROUNDS = 3;
/** Four of them are enough for the process to reach the memory that it then keeps. */
const MIB_A_FILE = 32;
const [FEW, MANY] = [4, 40];
/** As `seal-package` runs (contracts/catalogue.ts). */
const LESS_ROOM = ['--max-semi-space-size=1'];

/** Aim 2: evidence from S3 through the writer into a package in S3, of the same without the writer. */
export async function relayRows({ file, program }: Workspace): Promise<readonly Row[]> {
  const source = file('recording.bin');
  const expected = writeEvidence(source, MIB_A_FILE);
  mkdirSync(file('s3'));
  const { endpoint, end } = await startLocalS3(file('s3'));
  try {
    await putEvidence(endpoint, source, expected);
    const env = environmentOf(endpoint);
    const relay =
      (how: string, files: number, flags: readonly string[] = []) =>
      () =>
        cost(program('relay'), [how, String(files), JSON.stringify(expected)], { env, flags });
    const speed = await progress('evidence through the writer, and past it', () =>
      rounds(ROUNDS, { plain: relay('plain', FEW), zip: relay('zip', FEW), held: relay('held', FEW) }),
    );
    const memory = await progress(`packages of ${FEW} and of ${MANY} files`, () =>
      rounds(MEMORY_ROUNDS, {
        few: relay('held', FEW, LESS_ROOM),
        many: relay('held', MANY, LESS_ROOM),
        plain: relay('plain', MANY, LESS_ROOM),
      }),
    );
    return [...speedRows(speed), ...memoryRows(memory)];
  } finally {
    await end();
  }
}

async function putEvidence(endpoint: string, source: string, { size, crc32 }: Expected): Promise<void> {
  const s3 = new S3Client(clientOf(endpoint));
  await s3.send(
    new PutObjectCommand({
      Bucket: EVIDENCE,
      Key: RECORDING,
      Body: createReadStream(source),
      ContentLength: size,
      ChecksumAlgorithm: 'CRC32',
      ChecksumCRC32: crc32,
    }),
  );
  s3.destroy();
}

type Costs<Names extends string> = Readonly<Record<Names, readonly Cost[]>>;

function speedRows({ plain, zip, held }: Costs<'plain' | 'zip' | 'held'>): readonly Row[] {
  const megabytes = (FEW * MIB_A_FILE * 1024 ** 2) / 1e6;
  const rate = (costs: readonly Cost[]) => {
    const [cpu, wall] = [({ cpu }: Cost) => cpu, ({ wall }: Cost) => wall].map((of) => median(costs.map(of)));
    return `${(megabytes / (cpu ?? 0)).toFixed(0)} (${(megabytes / (wall ?? 0)).toFixed(0)})`;
  };
  const times = (costs: readonly Cost[]) => costs.map(({ cpu }) => cpu);
  return [
    atLeast(0.75, {
      what: 'GET → ZIP → multipart PUT, of a plain relay',
      value: medianRatio(times(plain), times(zip)),
      note:
        `MB per CPU-second (per second): plain ${rate(plain)}, ZIP ${rate(zip)}, ZIP with SHA-256 ${rate(held)}; ` +
        'all through the product’s own reader and package store, which takes the SHA-256 of the package',
    }),
    withoutAim({
      what: 'the same held against its SHA-256, of a plain relay',
      value: medianRatio(times(plain), times(held)),
      note: 'what a package does with evidence; the aim was set without the SHA-256, and the plain relay compares with nothing',
    }),
  ];
}

function memoryRows({ few, many, plain }: Costs<'few' | 'many' | 'plain'>): readonly Row[] {
  const peak = (costs: readonly Cost[]) => median(costs.map(({ rss }) => rss));
  const each = (costs: readonly Cost[]) => costs.map(({ rss }) => rss.toFixed(0)).join(', ');
  return [
    atMost(200, {
      what: `memory of a package of ${MANY} files`,
      value: peak(many),
      unit: ' MB',
      note: `at most resident, bundled as deployed: ${each(many)} in ${MEMORY_ROUNDS} rounds; a plain relay ${each(plain)}`,
    }),
    atMost(15, {
      what: `memory from ${FEW} to ${MANY} files`,
      value: peak(many) - peak(few),
      unit: ' MB',
      note: `${FEW} files: ${each(few)}`,
    }),
  ];
}
