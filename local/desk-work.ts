import type { CaseView } from '#contracts/console-api.ts';
import type { ConsoleClient } from './console-client.ts';
import type { HandSearch } from './demonstration.ts';

/** What somebody finds who searches one store by hand. */
export type Search = (controller: string, store: string) => HandSearch;

/** The stores of a case that wait for a person. */
export const waitingDesks = (view: CaseView) =>
  view.lookups.filter(({ outcome, deferredUntil }) => outcome === 'pending' && deferredUntil !== null);

/** Plays the people at the desks: searches, uploads what was found, and answers, through the console's API. */
export async function workAtDesks(call: ConsoleClient, view: CaseView, search: Search): Promise<number> {
  const desks = waitingDesks(view);
  for (const { controller, store } of desks) {
    const at = { reference: view.reference, controller, store };
    const { items, files } = search(controller, store);
    for (const { name, contentType, body } of files) {
      const { url, fields } = await call('POST /cases/{reference}/desks/{controller}/{store}/files', at, {
        name,
        contentType,
      });
      await uploadTo(url, fields, { contentType, body });
    }
    await call('POST /cases/{reference}/desks/{controller}/{store}/answer', at, { items: [...items] });
  }
  return desks.length;
}

/** Sends a form as a browser does: its fields first, the file last. */
export async function uploadTo(
  url: string,
  fields: Readonly<Record<string, string>>,
  file: { readonly contentType: string; readonly body: Uint8Array },
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Buffer.from(file.body)], { type: file.contentType }));
  const response = await fetch(url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`The file was not taken (${response.status})`);
}
