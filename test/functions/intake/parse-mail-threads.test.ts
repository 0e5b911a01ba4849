import { expect, test } from 'vitest';
import { newWords } from '#domain/reading/new-words/new-words.ts';
import { html } from './parse-mail-made.ts';

/** How the markup of mail programs becomes text in which new words can be told from old ones. */
const THREADS = {
  Gmail: `<div dir="ltr">Ik wil <b>inzage</b>.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Op di 3 mrt
    2026 om 10:12 schreef Offitel &lt;<a href="mailto:info@offitel.example">info@offitel.example</a>&gt;:<br></div>
    <blockquote class="gmail_quote" style="margin:0px"><div>Wij wissen alles.<br>Groeten</div></blockquote></div>`,
  Outlook: `<body><div class="WordSection1"><p class="MsoNormal">Ik wil inzage.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
    <div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Van:</b> Offitel &lt;info@offitel.example&gt; <br>
    <b>Verzonden:</b> dinsdag 3 maart 2026 10:12<br><b>Aan:</b> Jan<br><b>Onderwerp:</b> Aanbod<o:p></o:p></p></div></div>
    <p class="MsoNormal">Wij wissen alles.</p></div></body>`,
  'Outlook on the web': `<div>Ik wil inzage.</div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg">
    <font face="Calibri"><b>De :</b> Offitel<br><b>Envoyé :</b> mardi 3 mars 2026 10:12<br><b>À :</b> Jan<br><b>Objet :</b> Re</font></div>
    <div>Nous effaçons tout.</div>`,
  'Apple Mail': `<html><body>Ik wil inzage.<br><div><blockquote type="cite"><div>Am 03.03.2026 um 10:12 schrieb Offitel
    &lt;info@offitel.example&gt;:</div><br><div>Wir löschen alles.</div></blockquote></div></body></html>`,
  Thunderbird: `<p>Ik wil inzage.</p><div class="moz-cite-prefix">On 3/3/2026 10:12, Offitel wrote:<br></div>
    <blockquote type="cite" cite="mid:a@mail.example">We erase all.</blockquote>`,
  Yahoo: `<div>Ik wil inzage.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>On Tuesday, March 3, 2026 at 10:12:00 AM
    GMT+1, Offitel &lt;info@offitel.example&gt; wrote: </div><div><br></div><div>We erase all.</div></div></div>`,
  'a telephone': `<div dir="auto">Ik wil inzage.</div><div dir="auto">Verzonden vanaf mijn iPhone</div>`,
};

test.each(Object.entries(THREADS))('new words are told from old ones in the HTML of %s', (_, markup) => {
  const { newText } = newWords({ subject: 'Re: vraag', text: html(markup).text });
  expect(newText).toBe('Ik wil inzage.');
});
