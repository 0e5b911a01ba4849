import { broken, type Check, passed, skipped } from './check.ts';
import { verified } from './subject.ts';

/** What a function of 512 MB may take beside what it has at start. */
const MEMORY = 400 * 1024 * 1024;

/** A file that no memory holds. */
export const LARGE_FILES: readonly Check[] = [
  {
    id: 'large-file',
    title: 'bears a file of gigabytes without holding it in memory',
    async run({ talk, fixture: { large } }) {
      if (large === undefined)
        return skipped('add `large`: somebody with a record that has a file of 5 GB, and its bytes');
      const before = process.memoryUsage.rss();
      const { answer, items } = await talk.access(verified(large.who));
      const took = process.memoryUsage.rss() - before;
      if (took > MEMORY)
        return broken(
          `${Math.round(took / 1024 / 1024)} MB of memory`,
          'Give the file’s body as a stream (an async iterable) that reads as it is asked, not as one buffer.',
        );
      if (answer.outcome === 'failed' && answer.code === 'LookupFileTooLarge')
        return {
          result: 'warning',
          seen: 'failed (LookupFileTooLarge)',
          todo: 'A file that is too large is refused by name, and the case waits for a person: give it as a stream, which takes 5 GiB, or agree with the officer how such files reach the person.',
        };
      const size = items.flatMap(({ files }) => files).find((file) => file.size === large.bytes)?.size;
      if (size !== undefined) return passed(`${size} bytes`);
      return broken(
        answer.outcome === 'failed' ? `failed (${answer.code})` : `${answer.outcome}, without such a file`,
        'Name the file with its true size, or answer `failed("LookupFileTooLarge")`; never leave it out unsaid.',
      );
    },
  },
];
