import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fontFiles } from './build/font-files.ts';
import { sizeBudget } from './build/size-budget.ts';

/** Kilobytes (1000 bytes) after gzip; what a first visit loads before it shows something, and everything there is. */
// What the first page needs is beside this the words of one language, 16 kB. All that there is comes a page at a time.
const BUDGET = { first: 425, all: 620 };

export default defineConfig({
  base: './',
  root: import.meta.dirname,
  plugins: [react(), fontFiles(), sizeBudget(BUDGET)],
  build: {
    target: 'es2023',
    // Nothing in a page that a policy would have to allow; and a font is loaded only where it is needed.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
});
