import { STYLE } from '#domain/package/pages/style.ts';

/** The style sheet of the package, so that one looks like the other, and what only the public pages have. */
export const STYLE_SHEET = `${STYLE.trim()}
header,main,footer{max-width:48.5rem}
header{align-items:baseline}
main h2{border-top:1px solid var(--line);padding-top:1.25rem}
li{margin:0 0 .375rem}
.lines{background:var(--card);border-left:4px solid var(--accent);padding:.625rem .875rem}
.languages ul{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;margin:0;padding:0}
.languages li{margin:0}
.languages a{display:inline-block;padding:.25rem 0}
.languages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
ol{margin:0 0 .875rem}
.course li p{margin:0 0 .5rem}
dt .soft{font-size:inherit;font-weight:400}
.course li{padding-left:.25rem;margin-bottom:.75rem}
.course li::marker{font-weight:600;color:var(--accent)}
.companies{list-style:none;padding:0}
.companies li{background:var(--card);border:1px solid var(--line);border-radius:.625rem;padding:.75rem 1rem;margin:0 0 .75rem}
@media print{.languages{display:none}.companies li,.lines{background:none;break-inside:avoid}li,dt{break-inside:avoid}dt{break-after:avoid}}
`;
