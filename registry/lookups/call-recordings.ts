import { defineLookup, file, found, item, type LookupRuntime, unsupported } from '#connect/index.ts';
import { contentOf, findRecords, type Objects } from '../connectors/s3.ts';

/** Telewacht's recorded calls. The voice is personal data, so the sound goes with the record (ACC-3). */
export const makeLookup = ({ objects, ...runtime }: LookupRuntime & { readonly objects?: Objects } = {}) =>
  defineLookup(
    {
      controller: 'telewacht',
      store: 'call-recordings',
      accepts: ['email', 'phone', 'name'],
      async access({ subject, cursor }) {
        const page = await findRecords(subject, cursor, objects);
        if (page === null) return unsupported();
        const items = page.records.map(({ id, category, data, identifiers, files }) =>
          item(category, id, data, {
            identifiers,
            files: files.map(({ key, name, contentType }) =>
              file({ name, contentType, body: contentOf(key, objects) }),
            ),
          }),
        );
        return found(items, page.next);
      },
    },
    runtime,
  );

export const handler = makeLookup();
