import { createHash, verify } from 'node:crypto';

/** The files of a folder by their paths. */
export type Folder = ReadonlyMap<string, Buffer>;

/** What `sha256sum --check` takes for a line: it reads names up to the end of the line, a backslash in front escapes. */
const LINE = /^([0-9a-f]{64}) {2}([^\\\r\n]+)$/;

/**
 * What `openssl dgst -sha256 -verify … && sha256sum --check SHA256SUMS` finds wrong in a folder, told by Node and without
 * anything that wrote the package.
 */
export function faultsIn(folder: Folder): string[] {
  const fileOf = (path: string) => folder.get(path) ?? Buffer.alloc(0);
  const sums = fileOf('SHA256SUMS');
  if (!signed(sums, fileOf('signing-key.pem').toString(), fileOf('SHA256SUMS.sig'))) return ['signature'];
  return sums
    .toString()
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const [, sum, path = ''] = LINE.exec(line) ?? [];
      const is = createHash('sha256').update(fileOf(path)).digest('hex');
      return folder.has(path) && sum === is ? [] : [path || line];
    });
}

function signed(content: Buffer, key: string, signature: Buffer): boolean {
  try {
    return verify('sha256', content, key, signature);
  } catch {
    // No key at all.
    return false;
  }
}
