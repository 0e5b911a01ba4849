import { notEmulated } from '../service.ts';
import { invalidArgument, S3Error } from './errors.ts';

const LONGEST_KEY_BYTES = 1024;

export function assertKey(key: string): void {
  if (key === '') throw invalidArgument('key', key, 'User key must have a length greater than 0.');
  const size = Buffer.byteLength(key);
  if (size > LONGEST_KEY_BYTES)
    throw new S3Error('KeyTooLongError', 'Your key is too long', {
      fields: { Size: size, MaxSizeAllowed: LONGEST_KEY_BYTES },
    });
  if (key.includes('\0')) throw notEmulated('a key that holds a NUL character');
}
