import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { Lab } from './lab';
import { finished, introduce, order } from './prepare';
import { administrator, Server, type Wanted } from './server';

/** A site that has been in use: its PCs are known, and one run over all of them has ended. */
export interface Site {
  server: Server;
  lab: Lab;
  run: number;
}

interface Fixtures {
  /** Opens a page of the site, as the administrator, in the language and light that are asked for. */
  visit: (path: string, wanted?: BrowserContextOptions) => Promise<Page>;
  /** Starts one more server, on an empty store, which ends with the test. */
  another: (wanted: Wanted) => Promise<Server>;
  /** A classroom that nobody has visited yet. */
  untouched: Lab;
  /** What went wrong in any page that was opened; nothing may. */
  faults: string[];
}

export const zhTW: BrowserContextOptions = { locale: 'zh-TW', colorScheme: 'light' };
export const enDark: BrowserContextOptions = { locale: 'en-GB', colorScheme: 'dark' };
export const phone: BrowserContextOptions = { locale: 'zh-TW', colorScheme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true };

/** A request that failed is told by the page itself; what else is in the console is a mistake of ours. */
const isOurs = (text: string) => !text.startsWith('Failed to load resource');

export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && isOurs(line.text()) && faults.push(`${page.url()}: ${line.text()}`));
}

/** Takes an option of the list that is open; one that still slides into place may lose the click. */
export async function choose(page: Page, option: string): Promise<void> {
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await expect(list).not.toHaveClass(/-enter|-appear/);
  await list.getByTitle(option, { exact: true }).click();
  await expect(page.locator('.ant-select').filter({ hasText: option })).toBeVisible();
}

export async function logIn(page: Page, server: Server): Promise<void> {
  const answer = await page.context().request.post(`${server.url}/api/v1/session`, { data: administrator, headers: { origin: server.url } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

export const test = base.extend<Fixtures, { site: Site; lab: Lab }>({
  lab: [
    async ({}, use) => {
      const lab = await Lab.start('--scenario', 'classroom');
      await use(lab);
      await lab.end();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ lab }, use) => {
      const server = await Server.start();
      await introduce(server, lab);
      const { id } = await order(server, lab, 'room:A101', { at_once: 40, per_room: 40, reason: '開學前檢查' });
      await finished(server, id);
      await use({ server, lab, run: id });
      await server.end();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  faults: [
    async ({}, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  untouched: async ({}, use) => {
    const lab = await Lab.start('--scenario', 'classroom');
    await use(lab);
    await lab.end();
  },
  another: async ({}, use) => {
    const started: Server[] = [];
    await use(async (wanted) => {
      const server = await Server.start(wanted);
      started.push(server);
      return server;
    });
    for (const server of started) await server.end();
  },
  visit: async ({ browser, site, faults }, use) => {
    const opened: Page[] = [];
    await use(async (path, wanted = zhTW) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, timezoneId: 'Asia/Taipei', ...wanted });
      opened.push(page);
      watch(page, faults);
      await logIn(page, site.server);
      await page.goto(site.server.url + path);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect };
