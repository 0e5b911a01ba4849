import { describe, expect, test } from 'vitest';
import { LEGEND } from '#local/calendar/signs.ts';
import { svgCalendar } from '#local/calendar/svg-calendar.ts';
import { SHAPES } from '#local/calendar/svg-shapes.ts';
import { calendar } from './a-quarter.ts';

const picture = svgCalendar(calendar);
const count = (what: string) => picture.split(what).length - 1;

describe('the calendar as SVG', () => {
  test('is an image with a title and a description', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc"/);
    expect(picture).toContain('<title id="title">Example &amp; co</title>');
    expect(picture).toMatch(/<desc id="desc">2 requests: 1 answered/);
  });

  test('says in words what each row shows', () => {
    expect(picture).toContain(
      '<title>EXA-2026-0001, access; received 2026-09-01; complete: identity accepted 2026-09-04; answered 2026-09-09; closed 2026-09-09; the promise ends 2026-10-04; the law’s time ends 2026-10-01, to act by 2026-10-01</title>',
    );
    expect(picture).toContain('<title>EXA-2026-0002, access &amp; nobody;');
  });

  test('gives each sign a form of its own, whatever its colour', () => {
    const forms = LEGEND.map((sign) => `${SHAPES[sign].path} ${SHAPES[sign].fill}`);
    expect(new Set(forms).size).toBe(LEGEND.length);
  });

  test('shades days off, and names a holiday', () => {
    // 5, 6, 12, 13, 19, 20, 26, 27 September, 3, 4, 10 October.
    expect(count('class="off"')).toBe(11);
    expect(picture).toMatch(/class="holiday"[^>]*><title>A &lt;holiday&gt;<\/title>/);
  });

  test('draws the time in which the month stands still as such', () => {
    expect(count('class="run paused"')).toBe(1);
  });

  test('is read by light and by dark, and needs nothing from elsewhere', () => {
    expect(picture).toContain('@media(prefers-color-scheme:dark)');
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script|@import/);
  });

  test('is well formed', () => {
    const open: string[] = [];
    for (const [, end, name = '', , empty] of picture.matchAll(
      /<(\/?)([a-z]+)((?:\s+[\w-]+="[^"<]*")*)(\/?)>/g,
    )) {
      if (end) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open).toEqual([]);
  });
});
