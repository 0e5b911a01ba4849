import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { ROOT } from '#local/place.ts';

/** A real Chromium that came with `npm install`: it runs on a machine that has none, as far as Linux runs it. */
export async function openBrowser(): Promise<Browser> {
  // It unpacks its own libraries where it takes the machine for a bare one; read when it is loaded.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  const executablePath = await packaged.executablePath();
  const libraries = ['al2023', 'al2'].map((name) => path.join(tmpdir(), name, 'lib')).filter(existsSync);
  return chromium.launch({
    executablePath,
    // As one process it would end with its first window.
    args: packaged.args.filter((flag) => !['--single-process', '--no-zygote'].includes(flag)),
    chromiumSandbox: false,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [...libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':'),
    },
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page as it stands, one line for each place; nothing is left out. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which its policy would refuse.
  await page.evaluate(AXE);
  await page.evaluate(AT_REST);
  const violations = await page.evaluate<readonly Result[]>('axe.run().then(({ violations }) => violations)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** A message that is still fading in has less contrast than it will have. What turns for ever is not waited for. */
const AT_REST = `Promise.all(document.getAnimations()
  .filter((one) => one.playState === 'running' && Number.isFinite(Number(one.effect?.getComputedTiming().endTime)))
  .map((one) => one.finished.catch(() => null))).then(() => null)`;

const SCREENSHOTS = path.join(ROOT, '.local', 'screenshots');

/** For whoever wants to see what the test saw. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  // A dialog lies over the window and not over the page: of the whole page it would be a picture that nobody sees.
  // What sticks to the window's edge would lie across the page where somebody had scrolled.
  await page.evaluate('scrollTo(0, 0)');
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({
    path: path.join(SCREENSHOTS, `console-${name}.png`),
    fullPage,
    animations: 'disabled',
  });
}

/** A window with a person in front of it; what the page says to its developers is kept. */
export async function openPage(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const asked = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  return { page, said, asked };
}

const FOCUS_IS_IN_DIALOG =
  "document.querySelector('[role=dialog]')?.contains(document.activeElement) ?? false";

/**
 * Opens a dialog, walks through all of it and leaves it again, by keyboard alone. Answers what was wrong: focus that
 * did not come into the dialog, that left it while it was open, or that did not come back to where it had been.
 */
export async function keyboardFaults(page: Page, opener: Locator): Promise<readonly string[]> {
  const faults: string[] = [];
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.waitForFunction(FOCUS_IS_IN_DIALOG).catch(() => faults.push('the focus did not come in'));
  const stops = new Set<unknown>();
  // Once round, whatever it holds; a dialog of more stops than this nobody would want to walk through.
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(FOCUS_IS_IN_DIALOG))) faults.push(`the focus left after ${step + 1} steps`);
    stops.add(await page.evaluate('document.activeElement.outerHTML.slice(0, 300)'));
    if (faults.length > 0) break;
  }
  if (stops.size < 2) faults.push('there is nothing to go to');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const isBack = await opener.evaluate((element) => element.matches(':focus-within'));
  return isBack ? faults : [...faults, 'the focus did not come back'];
}
