import type { Language } from '#contracts/language.ts';
import { keyAddress } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import { type Html, html } from '#domain/html.ts';
import { COMMANDS } from '#domain/package/pages/verify-commands.ts';
import { verifyWordsIn } from '#domain/package/words/verify/index.ts';
import { heading, list, paragraph } from './markup.ts';
import { type Place, page } from './page.ts';
import { wordsIn } from './words/index.ts';

/** The portal's address is in the requester's letter, and not here: whoever copies this page could put in another. */
const KEY_PATTERN = keyAddress('https://…');

/**
 * How anybody checks a package, outside of the package: what the page in it says, except where that one speaks of the
 * folder it lies in and of an address that a forger could have put there.
 */
export function checkPage(registry: Registry, language: Language, { root }: Place): Html {
  const { check: own } = wordsIn(language);
  const words = verifyWordsIn(language);
  const content = html`<p><a href="${root}${language}/index.html">${own.back}</a></p>
<p class="lead">${own.lead}</p>
${heading(words.provesTitle)}${paragraph(words.proves)}${list(words.limits)}${heading(words.howTitle)}${paragraph(own.how)}<h3>${words.linux}</h3>
${verbatim(COMMANDS.linux)}<h3>${words.mac}</h3>
${verbatim(COMMANDS.mac)}${paragraph(words.good)}${paragraph(words.bad)}<h3>${words.windows}</h3>
${paragraph(words.windowsWhole)}${paragraph(words.windowsHalf)}${verbatim(COMMANDS.powerShell)}${paragraph(words.oneFile)}${verbatim(COMMANDS.oneFile)}${heading(words.keyTitle)}${paragraph(own.key)}${verbatim(KEY_PATTERN)}${paragraph(own.keyInPlace)}${paragraph(words.keyFingerprint)}${verbatim(COMMANDS.fingerprint)}`;
  return page({
    registry,
    language,
    title: own.title,
    description: own.lead,
    name: 'check.html',
    root,
    content,
  });
}

/** To be copied as it is: one click takes all of it. */
const verbatim = (text: string): Html => html`<pre><code>${text}</code></pre>\n`;
