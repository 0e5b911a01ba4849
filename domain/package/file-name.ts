import type { EvidenceFile } from '#contracts/lookup.ts';
import { safeName } from './safe-path.ts';

/** What programs open as a document, a picture, a sound or a film: nothing that runs, nor what a browser would. */
const OPENED_SAFELY =
  /\.(?:pdf|txt|csv|json|log|eml|msg|ics|vcf|rtf|docx?|xlsx?|pptx?|od[tsp]|jpe?g|png|gif|webp|heic|tiff?|bmp|mp3|wav|ogg|opus|m4a|flac|amr|mp4|m4v|webm|mov|avi|zip)$/i;
const PACKED = /^(?:audio|video|image)\/|^application\/(?:zip|gzip|pdf|vnd\.openxmlformats-)/;

const LONGEST_NAME = 44;
const LONGEST_ENDING = 12;

/**
 * The name of a record's file as it stands in the package. The number, which counts within the category, keeps files of
 * one name apart. A file that could run, or act in a browser, gets an ending by which it cannot; its bytes stay, and the
 * record gives the name that it had.
 */
export function fileName(
  { name, contentType }: Pick<EvidenceFile, 'name' | 'contentType'>,
  number: number,
): string {
  const dot = name.lastIndexOf('.');
  const hasEnding = dot > 0 && name.length - dot <= LONGEST_ENDING;
  const stem = safeName(hasEnding ? name.slice(0, dot) : name, LONGEST_NAME);
  const ending = hasEnding ? `.${safeName(name.slice(dot + 1), LONGEST_ENDING)}` : '';
  const whole = `${String(number).padStart(4, '0')}-${stem}${ending}`;
  if (OPENED_SAFELY.test(whole)) return whole;
  return `${whole}${/^text\/|[/+](?:xml|json)$/.test(contentType) ? '.txt' : '.bin'}`;
}

/** Whether deflate is worth its time: sound, film and pictures are compressed already. */
export const isCompressible = (contentType: string): boolean => !PACKED.test(contentType);
