import { describe, expect, test } from 'vitest';
import { html } from './parse-mail-made.ts';

const shown = (markup: string) => html(markup).text.trim();

describe('text of HTML', () => {
  test.each([
    ['blocks as lines', '<div>een</div><div>twee<br>drie</div>', 'een\ntwee\ndrie'],
    ['paragraphs with a space between', '<p>een</p><p>twee</p>', 'een\n\ntwee'],
    ['lists', '<ul><li>een<li>twee</ul>', '- een\n- twee'],
    ['tables by cell', '<table><tr><td>Naam<td>Jan<tr><td>Tel<td>0</table>', 'Naam\tJan\nTel\t0'],
    ['white space as one space', ' een \n\t <b> twee</b>  drie', 'een twee drie'],
    ['preformatted lines', '<pre>een\n  twee</pre>', 'een\n  twee'],
    ['entities', '&eacute;&euro;&#233;&#x20AC;&#150;&nbsp;&lt;b&gt;&nope;&amp;amp;', 'é€é€– <b>&nope;&amp;'],
    ['the text of links', 'zie <a href="https://x.example/?erase=1">hier</a>', 'zie hier'],
    [
      'quotes with marks',
      '<div>ik</div><blockquote type="cite"><p>u</p><p>wissen</p></blockquote>',
      'ik\n\n> u\n>\n> wissen\n>',
    ],
    ['indented words as words', '<blockquote style="margin-left:40px">ik</blockquote>', 'ik'],
    ['a rule as Outlook draws it', 'ik<hr>u', `ik\n${'_'.repeat(32)}\nu`],
    ['signs that are no tags', '5 < 6 en a<b', '5 < 6 en a<b'],
    [
      'no scripts, styles, titles and comments',
      '<title>t</title><style>p{}</style><script>"</p>"</script><!-- c -->ja',
      'ja',
    ],
    ['no text of conditional comments', '<!--[if mso]>nee<![endif]-->ja', 'ja'],
    ['attributes with signs in them', '<p title="a > b">ja</p>', 'ja'],
  ])('has %s', (_, markup, text) => {
    expect(shown(markup)).toBe(text);
  });
});

describe('hidden text', () => {
  test.each([
    ['not displayed', '<p style="display: none !important">wis</p>'],
    ['invisible', '<p style="visibility:hidden">wis</p>'],
    ['transparent', '<p style="opacity:0">wis</p>'],
    ['of no size', '<span style="font-size:0px">wis</span>'],
    ['of one point', '<span style="font-size:1pt">wis</span>'],
    ['clipped', '<div style="max-height:0;overflow:hidden">wis</div>'],
    ['far to the left', '<div style="position:absolute;left:-9999px">wis</div>'],
    ['white on white', '<span style="color:#ffffff">wis</span>'],
    ['nearly white on white', '<font color="#FEFEFE">wis</font>'],
    ['red on red', '<div style="background:#f00"><span style="color:rgb(255, 0, 0)">wis</span></div>'],
    ['hidden by an attribute', '<div hidden>wis</div>'],
    ['hidden by a class', '<style>.x { display:none }</style><div class="a x">wis</div>'],
    ['hidden within something hidden', '<div style="display:none"><p><b>wis</b></p></div>'],
  ])('%s is no part of the letter, and reported', (_, markup) => {
    expect(html(`<p>inzage graag</p>${markup}`)).toMatchObject({
      text: 'inzage graag\n\n',
      hiddenText: 'wis',
    });
  });

  test.each([
    ['white on blue', '<td bgcolor="#0000ff"><font color="white">ja</font></td>'],
    ['white on a picture', '<div style="background:url(x.png)"><span style="color:#fff">ja</span></div>'],
    ['of a size again', '<div style="font-size:0"><span style="font-size:12px">ja</span></div>'],
    [
      'hidden on small screens only',
      '<style>@media (max-width:9px){.x{display:none}.y{display:none}}</style><p class=y>ja</p>',
    ],
    ['behind a hidden paragraph without an end', '<p style="display:none"><p>ja'],
  ])('%s is shown', (_, markup) => {
    expect(html(markup)).toMatchObject({ text: expect.stringMatching(/^ja\s*$/) });
  });

  test('is the letter where there is no other', () => {
    expect(html('<p style="color:white">Ik wil inzage</p>')).toMatchObject({
      text: 'Ik wil inzage',
      hiddenText: 'Ik wil inzage',
    });
  });
});
