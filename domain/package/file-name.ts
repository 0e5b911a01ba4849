import type { EvidenceFile } from '#contracts/lookup.ts';
import { safeName } from './safe-path.ts';

/** What programs open as a document, a picture, a sound or a film: nothing that runs, nor what a browser would. */
const OPENED_SAFELY =
  /\.(?:pdf|txt|csv|json|log|eml|msg|ics|vcf|rtf|docx?|xlsx?|pptx?|od[tsp]|jpe?g|png|gif|webp|heic|tiff?|bmp|mp3|wav|ogg|opus|m4a|flac|amr|mp4|m4v|webm|mov|avi|zip)$/i;
const PACKED = /^(?:audio|video|image)\/|^application\/(?:zip|gzip|pdf|vnd\.openxmlformats-)/;

const LONGEST_NAME = 44;
const ENDING = /(?<=.)\.[a-z0-9]{1,10}$/i;

/**
 * The name of a record's file as it stands in the package. The number, which counts within the category, keeps files of
 * one name apart. A file that could run, or act in a browser, gets an ending by which it cannot; its bytes stay, and the
 * record gives the name that it had.
 */
export function fileName(
  { name, contentType }: Pick<EvidenceFile, 'name' | 'contentType'>,
  number: number,
): string {
  const [ending = ''] = ENDING.exec(name) ?? [];
  const stem = safeName(name.slice(0, name.length - ending.length), LONGEST_NAME);
  const whole = `${String(number).padStart(4, '0')}-${stem}${ending}`;
  if (OPENED_SAFELY.test(whole)) return whole;
  return `${whole}${/^text\/|[/+](?:xml|json)$/.test(contentType) ? '.txt' : '.bin'}`;
}

/** Whether deflate is worth its time: sound, film and pictures are compressed already. */
export const isCompressible = (contentType: string): boolean => !PACKED.test(contentType);
