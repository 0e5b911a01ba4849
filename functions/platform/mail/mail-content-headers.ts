import { fieldsOf } from './mail-fields.ts';
import { parametersOf } from './mail-parameters.ts';

/** What a part says of itself. The first of several fields of one name counts, as for the parsers of others. */
export interface PartContent {
  /** In small letters; `text/plain` where nothing sensible is said (RFC 2045, 5.2). */
  readonly type: string;
  readonly typeParameters: ReadonlyMap<string, string>;
  readonly boundary: string | null;
  readonly encoding: string;
  readonly disposition: string | null;
  readonly fileName: string | null;
  readonly contentId: string | null;
}

export function contentOf(header: Buffer, kindOfParent: string | null): PartContent {
  const fields = new Map<string, string>();
  for (const { name, value } of fieldsOf(header))
    if (name.startsWith('content-') && !fields.has(name)) fields.set(name, value);
  const type = parametersOf(fields.get('content-type') ?? '');
  const disposition = parametersOf(fields.get('content-disposition') ?? '');
  const usual = kindOfParent === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    type: /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : usual,
    typeParameters: type.parameters,
    boundary: type.parameters.get('boundary') || null,
    // `(comment) base64`, `"base64"` and `base64;` all occur.
    encoding:
      /[\w-]+/.exec(withoutComments(fields.get('content-transfer-encoding') ?? ''))?.[0].toLowerCase() ?? '',
    disposition: disposition.value || null,
    fileName: disposition.parameters.get('filename') ?? type.parameters.get('name') ?? null,
    contentId:
      fields
        .get('content-id')
        ?.replace(/[<>\s]/g, '')
        .slice(0, 400) || null,
  };
}

const withoutComments = (value: string) => value.replace(/\([^()]*\)/g, ' ');
