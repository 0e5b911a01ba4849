import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type Html, html } from '#domain/html.ts';
import { verifyWordsIn } from '../words/verify/index.ts';
import { list, page } from './page.ts';
import { COMMANDS } from './verify-commands.ts';

interface Verify {
  readonly registry: Registry;
  readonly reference: string;
  readonly language: Language;
  readonly keyAddress: string;
}

/**
 * What the seal proves and how anybody checks it, for a layman. It does not show the key's fingerprint: a page of the
 * package would vouch for a key of the package, and whoever forges one forges the other.
 */
export function verifyPage({ registry, reference, language, keyAddress }: Verify): Uint8Array {
  const words = verifyWordsIn(language);
  const content = html`<p class="lead">${words.lead}</p>
<h2>${words.provesTitle}</h2>
<p>${words.proves}</p>
${list(words.limits)}<h2>${words.howTitle}</h2>
<p>${words.how}</p>
<h3>${words.linux}</h3>
${verbatim(COMMANDS.linux)}<h3>${words.mac}</h3>
${verbatim(COMMANDS.mac)}<p>${words.good}</p>
<p>${words.bad}</p>
<h3>${words.windows}</h3>
<p>${words.windowsWhole}</p>
<p>${words.windowsHalf}</p>
${verbatim(COMMANDS.powerShell)}<p>${words.oneFile}</p>
${verbatim(COMMANDS.oneFile)}<h2>${words.keyTitle}</h2>
<p>${words.key}</p>
${verbatim(keyAddress)}<p>${words.keyForged}</p>
<p>${words.keyInPlace}</p>
<p>${words.keyFingerprint}</p>
${verbatim(COMMANDS.fingerprint)}`;
  return page({
    language,
    title: words.title,
    group: registry.group.name,
    reference,
    content,
    home: 'index.html',
  });
}

/** To be copied as it is: one click takes all of it. The address is no link, as no page of a package leads out of it. */
const verbatim = (text: string): Html => html`<pre><code>${text}</code></pre>\n`;
