/** The one style sheet of the requester's pages; its hash stands in the content security policy. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fbfaf7;--card:#fff;--line:#d8d5cc;--accent:#0b5c56;--on-accent:#fff;--good:#1a6b3a;--warn:#8a3b00;--warn-paper:#fff3e6}
@media (prefers-color-scheme:dark){:root{--ink:#eceae4;--soft:#a9b0b8;--paper:#15181b;--card:#1e2226;--line:#3a4046;--accent:#5cc7bb;--on-accent:#06231f;--good:#7fd19b;--warn:#ffb27a;--warn-paper:#33231a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;hyphens:auto}
header,main,footer{max-width:38rem;margin:0 auto;padding:1rem 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;border-bottom:1px solid var(--line)}
header p,footer p{margin:0;color:var(--soft);font-size:.9375rem}
.group{font-weight:600;color:var(--ink)}
h1{font-size:1.625rem;line-height:1.25;margin:1.5rem 0 .75rem}
h2{font-size:1.1875rem;margin:2rem 0 .5rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.625rem;padding:1.25rem;margin:1.25rem 0}
label{display:block;font-weight:600}
.hint{color:var(--soft);font-size:.9375rem;margin:0 0 .375rem}
input,select,textarea{font:inherit;color:inherit;width:100%;max-width:100%;padding:.625rem .75rem;border:1px solid var(--soft);border-radius:.375rem;background:var(--paper)}
input[type=checkbox]{width:1.375rem;height:1.375rem;flex:none;margin:.125rem 0 0;accent-color:var(--accent)}
textarea{resize:vertical}
form>label:not(:first-of-type){margin-top:1.25rem}
.tick{display:flex;gap:.625rem;align-items:flex-start;font-weight:400;margin:0;padding:.375rem 0}
fieldset{border:0;padding:0;margin:0 0 1.25rem;min-width:0}
legend{font-weight:600;padding:0}
details{margin:1.25rem 0;border-top:1px solid var(--line);padding-top:.75rem}
summary{font-weight:600;cursor:pointer;padding:.375rem 0}
input[name=code]{max-width:12rem;font-size:1.375rem;letter-spacing:.25em;font-variant-numeric:tabular-nums}
button{font:inherit;font-weight:600;margin-top:1rem;padding:.7rem 1.25rem;border:1px solid var(--accent);border-radius:.375rem;background:var(--accent);color:var(--on-accent);cursor:pointer;min-height:2.75rem}
button.quiet{background:transparent;color:var(--accent)}
a{color:var(--accent)}
code{font-family:ui-monospace,monospace;font-size:.9375rem;user-select:all}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.note{border-left:4px solid var(--good);padding:.5rem .875rem;background:var(--card)}
.problem{border-left:4px solid var(--warn);padding:.5rem .875rem;background:var(--warn-paper)}
ol.steps{list-style:none;padding:0;margin:1.25rem 0}
ol.steps li{position:relative;padding:0 0 1.125rem 2.25rem}
ol.steps li::before{content:"";position:absolute;left:.375rem;top:.375rem;width:.875rem;height:.875rem;border-radius:50%;border:2px solid var(--soft);background:var(--paper)}
ol.steps li:not(:last-child)::after{content:"";position:absolute;left:.75rem;top:1.5rem;bottom:-.125rem;width:2px;background:var(--line)}
ol.steps li.done::before{background:var(--good);border-color:var(--good)}
ol.steps li.now::before{border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 30%,transparent)}
ol.steps li.now{font-weight:600}
ol.steps span{display:block;font-weight:400;color:var(--soft);font-size:.9375rem}
.camera{margin-top:1.25rem}
.stage{position:relative;line-height:0;touch-action:none;user-select:none;-webkit-user-select:none;border:1px solid var(--line);border-radius:.375rem;overflow:hidden;margin:1rem 0;cursor:crosshair}
.stage canvas{width:100%;height:auto;display:block}
button.cover{position:absolute;margin:0;padding:0;min-height:0;border:0;border-radius:0;background:#000;cursor:move;outline:2px solid #fff;outline-offset:-2px;touch-action:none}
button.cover:focus-visible,button.cover:focus{outline:3px solid #5cc7bb;outline-offset:-3px;z-index:1}
button.cover span{position:absolute;right:0;bottom:0;width:1.75rem;height:1.75rem;max-width:50%;max-height:50%;cursor:nwse-resize;background:linear-gradient(135deg,transparent 50%,#fff 50%)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem}
.tools button{margin-top:0}
.tools+.hint{margin-top:.75rem}
@media (pointer:coarse){#editor-keys{display:none}}
input::file-selector-button{font:inherit;font-size:.9375rem;color:var(--accent);background:transparent;border:1px solid var(--accent);border-radius:.25rem;padding:.25rem .625rem;margin-right:.75rem;cursor:pointer}
dl{margin:.5rem 0}
dl div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0;font-weight:600}
h3{font-size:1.0625rem;margin:0 0 .25rem}
.company{background:var(--card);border:1px solid var(--line);border-radius:.625rem;padding:.875rem 1.25rem;margin:.75rem 0}
.company ul{list-style:none;padding:0;margin:0}
.company li{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.4375rem 0;border-top:1px solid var(--line);line-height:1.45}
.company strong{text-align:right;max-width:8rem}
.company strong{font-weight:600;color:var(--soft)}
.company .found{color:var(--good)}
.company .failed,.company .pending,.company .unsupported{color:var(--warn)}
.languages{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 1rem}
.languages a{padding:.375rem 0}
.languages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
footer{border-top:1px solid var(--line);margin-top:2rem}
`;
