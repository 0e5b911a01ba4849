import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { DeskAnswer } from '#contracts/desk.ts';
import type { ConsoleClient } from './console-client.ts';
import { uploadTo } from './desk-work.ts';

/** What the person at a desk writes into a file: the records, as the console's API takes them. */
const Records = z.pick(DeskAnswer, { items: true }).shape.items;

/** `COMPANY/STORE` as the list of a case shows it. */
function placeIn(text: string): { controller: string; store: string } {
  const [controller, store] = text.split('/');
  if (!controller || !store) throw new Error('Name the store as COMPANY/STORE, as "show" shows it.');
  return { controller, store };
}

/** Whom a store has to be searched for. */
export async function question(call: ConsoleClient, reference: string, place: string): Promise<string> {
  const { subject, until } = await call('GET /cases/{reference}/desks/{controller}/{store}', {
    reference,
    ...placeIn(place),
  });
  const lines = Object.entries(subject).map(
    ([kind, said]) => `  ${kind.padEnd(12)} ${said?.value} (${said?.status})`,
  );
  return [`${place} is to be searched for, by ${until.slice(0, 10)}:`, ...lines].join('\n');
}

/** Lays an answer on the desk: the files first, then the records that name them; none: searched, nothing there. */
export async function answer(
  call: ConsoleClient,
  reference: string,
  place: string,
  given: { readonly records?: string | undefined; readonly files: readonly string[] },
): Promise<string> {
  const at = { reference, ...placeIn(place) };
  const items = given.records ? Records.parse(JSON.parse(readFileSync(given.records, 'utf8'))) : [];
  const types = new Map(items.flatMap(({ files }) => files.map((file) => [file.name, file.contentType])));
  for (const file of given.files) {
    const name = path.basename(file);
    const contentType = types.get(name);
    if (!contentType) throw new Error(`No record names the file ${name}; name it in the records.`);
    const form = await call('POST /cases/{reference}/desks/{controller}/{store}/files', at, {
      name,
      contentType,
    });
    await uploadTo(form.url, form.fields, { contentType, body: readFileSync(file) });
  }
  await call('POST /cases/{reference}/desks/{controller}/{store}/answer', at, { items });
  return items.length > 0
    ? `${place}: ${items.length} records laid on the desk.`
    : `${place}: searched, nothing there.`;
}
