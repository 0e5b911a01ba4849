/** Makes the files of an empty database in the folder that is given as argument, and ends. */
import { PGlite } from '@electric-sql/pglite';

const database = await PGlite.create(process.argv[2], {
  // Small segments of the log: four files of 16 MB would stay empty.
  initDbStartParams: ['--wal-segsize=1', '-c', 'shared_buffers=4MB'],
});
await database.close();
