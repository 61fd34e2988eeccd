// A real browser for tests that look at a page: Debian's chromium (.ci/run installs it), driven by playwright-core. Where
// there is none, such tests are skipped and say so.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const paths = names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // not in this folder
    }
  });
}

const executablePath = findChromium();
export const hasBrowser = executablePath !== undefined;
/** For the title of a test that needs one. */
export const reason = hasBrowser ? '' : ' (no chromium is installed: apt-get install chromium)';

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox', '--disable-gpu'] });
}

/** What the page asks for and complains about, from when it is opened. */
export async function open(browser: Browser, path: string, colorScheme: 'light' | 'dark', width = 1200): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`file://${path}`);
  return { page, requests, complaints };
}
