import { describe, expect, test } from 'vitest';
import { pageOfText } from '../../../web/console/src/regulator/page-of-text.ts';

const HOSTILE = `<script>alert(1)</script> "><img src=x onerror=alert(2)> ' & \u202e txt`;

describe('the page in the file for the regulator', () => {
  const page = pageOfText({
    language: 'en',
    title: HOSTILE,
    warning: HOSTILE,
    parts: [
      {
        title: HOSTILE,
        blocks: [
          { is: 'facts', rows: [[HOSTILE, HOSTILE]] },
          { is: 'table', head: [HOSTILE], rows: [[HOSTILE]] },
          { is: 'text', text: HOSTILE },
          { is: 'letter', head: HOSTILE, text: HOSTILE },
        ],
      },
    ],
  });

  test('shows what people wrote as text, whatever it holds', () => {
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/&lt;script&gt;/g)).toHaveLength(11);
  });

  test('lets nothing run or load, should something slip through', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});
