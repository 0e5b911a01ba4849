import type { Api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { NamedFile } from './desk-files.ts';

/**
 * Uploads files to a desk, before the answer that names them is laid there. Again is harmless: the same name takes the
 * place of what was there.
 *
 * @param onNext called with the number of files that are there
 * @throws Problem
 */
export async function uploadFiles(
  api: Api,
  path: Readonly<Record<'reference' | 'controller' | 'store', string>>,
  files: readonly NamedFile[],
  onNext: (there: number) => void,
): Promise<void> {
  for (const [n, { name, contentType, file }] of files.entries()) {
    onNext(n);
    const { url, fields } = await api.call(
      'POST /cases/{reference}/desks/{controller}/{store}/files',
      // A form lives for minutes, so that each is asked for when its file's turn has come.
      { path, body: { name, contentType } },
    );
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([file], { type: contentType }));
    const answer = await fetch(url, { method: 'POST', body: form, referrerPolicy: 'no-referrer' });
    if (!answer.ok) throw new Problem(answer.status, 'FileNotTaken', `${file.name} was not taken`);
  }
}
