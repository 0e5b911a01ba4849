/** The style sheet of every page of the package, which has to be handsome on a screen, in the dark and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fbfaf7;--card:#fff;--line:#d8d5cc;--accent:#0b5c56;--good:#1a6b3a;--warn:#8a3b00;--shade:#f3f1ea}
@media (prefers-color-scheme:dark){:root{--ink:#eceae4;--soft:#a9b0b8;--paper:#15181b;--card:#1e2226;--line:#3a4046;--accent:#5cc7bb;--good:#7fd19b;--warn:#ffb27a;--shade:#262b30}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:60rem;margin:0 auto;padding:1rem 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;border-bottom:1px solid var(--line)}
header p{margin:0;color:var(--soft);font-size:.9375rem}
header strong{color:var(--ink)}
h1{font-size:1.875rem;line-height:1.2;margin:1.5rem 0 .75rem}
h2{font-size:1.375rem;line-height:1.3;margin:2.5rem 0 .5rem}
h3{font-size:1.125rem;margin:0 0 .25rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,dl{margin:0 0 .875rem;max-width:46rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.lead{font-size:1.125rem}
.soft{color:var(--soft);font-size:.9375rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.625rem;padding:1.125rem 1.25rem;margin:1rem 0}
.outcome{display:inline-block;white-space:nowrap;border:1px solid currentColor;border-radius:1rem;padding:0 .625rem;font-size:.875rem;font-weight:600;color:var(--soft)}
.outcome.found{color:var(--good)}
.outcome.pending,.outcome.failed,.outcome.unsupported,.outcome.ambiguous{color:var(--warn)}
.scroll{overflow-x:auto;margin:0 0 .875rem}
.long{overflow:auto;max-height:34rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line);min-width:5rem;max-width:26rem;overflow-wrap:break-word}
.number{min-width:0;white-space:nowrap}
thead th{background:var(--shade);font-weight:600;position:sticky;top:0}
tbody th{font-weight:600}
td{white-space:pre-line}
pre{margin:0 0 .875rem;padding:.75rem 1rem;max-width:46rem;background:var(--shade);border:1px solid var(--line);border-radius:.375rem;font-size:.875rem;white-space:pre-wrap;overflow-wrap:anywhere;user-select:all}
dt{font-weight:600;margin-top:.625rem}
dd{margin:0}
dd ul{margin:0}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
footer{border-top:1px solid var(--line);margin-top:3rem;color:var(--soft);font-size:.9375rem}
@media print{body{background:#fff;color:#000;font-size:10pt}.card{border:0;border-top:1px solid #999;border-radius:0;padding:.5rem 0}.scroll,.long{overflow:visible;max-height:none}table{table-layout:auto;font-size:8.5pt}th,td{min-width:0;padding:.2rem .3rem}thead{display:table-header-group}tr,h2,h3,h4{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}.skip{display:none}a{color:inherit}}
`;
