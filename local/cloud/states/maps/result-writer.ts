import { TaskFailure } from '../contract.ts';
import type { MapState } from '../definition/asl.ts';
import type { Core } from '../engine/core.ts';
import { commit, evaluatorFor, trailOf, type Visit } from '../engine/visit.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { MapItem, MapRun } from '../store/map-runs.ts';
import { closeMapRun } from './finish-map-run.ts';

/** Writes the results of a Map Run to S3, with a manifest, and leaves a reference to them as the state's result. */
export async function writeResults(core: Core, visit: Visit<MapState>): Promise<void> {
  const { frame, state } = visit;
  const run = frame.mapRun === null ? undefined : core.store.mapRuns.get(frame.mapRun);
  if (!run || !state.ResultWriter) throw new Error(`No results to write for frame ${frame.id}`);
  const args = await evaluatorFor(visit).value(state.ResultWriter.Arguments, 'ResultWriter/Arguments');
  const { Bucket: bucket, Prefix: prefix = '' } = isObject(args) ? args : {};
  if (typeof bucket !== 'string' || typeof prefix !== 'string')
    throw new TaskFailure('States.ResultWriterFailed', "The arguments 'Bucket' and 'Prefix' must be strings");
  const folder = `${prefix && `${prefix.replace(/\/$/, '')}/`}${run.arn.split(':').at(-1)}`;
  const key = `${folder}/manifest.json`;
  await writeFiles(core, run, { bucket, folder, roleArn: visit.execution.roleArn });
  commit(core, frame, () =>
    closeMapRun(core, run, trailOf(core, visit), {
      MapRunArn: run.arn,
      ResultWriterDetails: { Bucket: bucket, Key: key },
    }),
  );
}

async function writeFiles(
  core: Core,
  run: MapRun,
  { bucket, folder, roleArn }: { bucket: string; folder: string; roleArn: string },
): Promise<void> {
  const write = async (name: string, content: Json): Promise<JsonObject> => {
    const body = Buffer.from(JSON.stringify(content));
    try {
      await core.tasks.writeObject(bucket, `${folder}/${name}`, { body, roleArn });
    } catch (thrown) {
      const cause = thrown instanceof Error ? thrown.message : String(thrown);
      throw new TaskFailure('States.ResultWriterFailed', cause);
    }
    return { Key: `${folder}/${name}`, Size: body.length };
  };
  const items = core.store.mapRuns.items(run.id);
  const files: Record<string, Json> = { SUCCEEDED: [], FAILED: [], PENDING: [] };
  for (const status of ['SUCCEEDED', 'FAILED']) {
    const results = items.filter((item) => (item.status === 'SUCCEEDED') === (status === 'SUCCEEDED'));
    if (results.length > 0)
      files[status] = [
        await write(
          `${status}_0.json`,
          results.map((item) => resultOf(run, item)),
        ),
      ];
  }
  await write('manifest.json', { DestinationBucket: bucket, MapRunArn: run.arn, ResultFiles: files });
}

function resultOf(run: MapRun, item: MapItem): JsonObject {
  const date = (at: number | null) => new Date(at ?? 0).toISOString();
  const { execution, input, output, status } = item;
  return {
    ExecutionArn: execution ?? '',
    Input: input,
    InputDetails: { Included: true },
    Name: execution?.split(':').at(run.childType === 'EXPRESS' ? -2 : -1) ?? '',
    ...(status === 'SUCCEEDED' ? { Output: output, OutputDetails: { Included: true } } : {}),
    StartDate: date(item.started),
    StateMachineArn: run.machine,
    Status: status,
    StopDate: date(item.stopped),
  };
}
