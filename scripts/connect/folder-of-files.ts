import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { exactly, type Files } from '#registry/connectors/object-bytes.ts';

/** A folder in the place of a bucket: its files under their keys, as `aws s3 sync` leaves them. */
export function filesBelow(folder: string): Files {
  const listed = (key: string) => {
    const { size, mtimeMs } = statSync(path.join(folder, key));
    return { key, tag: `${size}-${mtimeMs}`, size };
  };
  return {
    head: async (key) => (existsSync(path.join(folder, key)) ? listed(key) : null),
    async *list(prefix) {
      const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      const keys = all.map(({ parentPath, name }) =>
        path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'),
      );
      for (const key of keys.filter((one) => one.startsWith(prefix)).sort()) yield listed(key);
    },
    range: ({ key }, start, end) =>
      exactly(createReadStream(path.join(folder, key), { start, end: end - 1 }), end - start),
    read: ({ key }, offset) => createReadStream(path.join(folder, key), { start: offset }),
  };
}
