import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from './context.ts';
import { RuntimeError } from './error-payload.ts';

export type Handler = (event: unknown, context: Context) => unknown;

/** Finds the function that `file.export` names, with the errors of Lambda's runtime where there is none. */
export async function loadHandler(codeDir: string, handler: string): Promise<Handler> {
  const [, file = '', exported = ''] = /^((?:.*\/)?[^./]+)\.(.+)$/.exec(handler) ?? [];
  const path = ['.js', '.mjs', '.cjs'].map((extension) => join(codeDir, file + extension)).find(existsSync);
  if (path === undefined)
    throw new RuntimeError('Runtime.ImportModuleError', `Error: Cannot find module '${file || handler}'`);
  const found = member(await importModule(path), exported.split('.'));
  if (typeof found !== 'function')
    throw new RuntimeError('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  if (found.length > 2)
    throw new RuntimeError(
      'Runtime.CallbackHandlerDeprecated',
      `${handler} takes a callback, which Lambda does not call from Node.js 24 on: return a promise instead`,
    );
  return (event, context) => Reflect.apply(found, undefined, [event, context]);
}

async function importModule(path: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RuntimeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`);
    if (error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND'))
      throw new RuntimeError('Runtime.ImportModuleError', `Error: ${error.message}`);
    throw error;
  }
}

/** The exports of a CommonJS bundle may be found below `default` only. */
function member(module: unknown, path: readonly string[]): unknown {
  return walk(module, path) ?? walk(module, ['default', ...path]);
}

function walk(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    from,
  );
}
