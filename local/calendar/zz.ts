import { writeFileSync } from 'node:fs';
import { playQuarter, QUARTER } from './quarter.ts';

const t = Date.now();
const parts = process.argv[2] ? QUARTER.parts.map((p) => ({ ...p, times: 1 })) : QUARTER.parts;
const r = await playQuarter({ ...QUARTER, parts }, (w) =>
  console.error(((Date.now() - t) / 1000).toFixed(1), w),
);
console.log(JSON.stringify(r.calendar, null, 1).slice(0, 3000), r.faults);
writeFileSync('/tmp/calendar.json', JSON.stringify(r.calendar));
