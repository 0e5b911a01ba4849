import { createReadStream } from 'node:fs';
import type { VerdictStatus } from './verdicts.ts';

/**
 * The two strings that the makers of scanners agreed on for tests. They are put together here, or scanners would take
 * this very file for what it looks for. https://www.eicar.org, https://spamassassin.apache.org/gtube/
 */
const VIRUS_TEST = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
const SPAM_TEST = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*', 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL', '*C.34X'].join('');

const VIRUS_FORMS = formsOf(VIRUS_TEST);
const SPAM_FORMS = formsOf(SPAM_TEST);
const LONGEST_FORM = Math.max(...[...VIRUS_FORMS, ...SPAM_FORMS].map((form) => form.length));

export interface ScanResult {
  readonly spam: VerdictStatus;
  readonly virus: VerdictStatus;
}

/** `FAIL` for the test strings, as they stand or in base64, and `PASS` for everything else: it is no real scanner. */
export async function scanContent(path: string): Promise<ScanResult> {
  let spam = false;
  let virus = false;
  let tail = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: 2 ** 20 })) {
    // Without line ends, those of quoted-printable too, a form can no longer be cut in two.
    const text = tail + String(chunk).replace(/=?\r?\n|\r/g, '');
    spam ||= SPAM_FORMS.some((form) => text.includes(form));
    virus ||= VIRUS_FORMS.some((form) => text.includes(form));
    tail = text.slice(-LONGEST_FORM);
  }
  return { spam: spam ? 'FAIL' : 'PASS', virus: virus ? 'FAIL' : 'PASS' };
}

/** The string itself, and what is always the same of its base64, which depends on where in its part it begins. */
function formsOf(text: string): readonly string[] {
  const encoded = [0, 1, 2].map((offset) => {
    const base64 = Buffer.from('-'.repeat(offset) + text).toString('base64');
    return base64.slice(offset === 0 ? 0 : 4, -4);
  });
  return [text, ...encoded];
}
