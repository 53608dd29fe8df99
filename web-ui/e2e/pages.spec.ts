import type { BrowserContextOptions, Page } from '@playwright/test';
import { enDark, expect, phone, test, zhTW } from './site/fixtures';
import { expectAccessible } from './site/axe';
import { wordsOf } from './site/words';

/** A key that was shown in place of its sentence, such as `runs:again.open` or `column.machine`. */
const KEY = /\b[a-z_]+:[a-z_]+(\.[a-z_]+)+\b|^(column|fact|empty|keys|limits|how)\.[a-z_.]+$/m;

const looks: [string, BrowserContextOptions][] = [
  ['in Chinese by daylight', zhTW],
  ['in English in the dark', enDark],
  ['on a phone', phone],
];

// What can be reached from the pages of the menu. The looks differ least there, so that one look sees all of it.
const further = ['/machines?selector=finding%3Aclock_wrong', '/machines?selector=roam%3A1', '/imports/1', '/machines/doubles', '/machines?columns=name,room,address,products,expires_at,seen_at,outcome,cause,findings,mac', '/welcome', '/settings/account', '/settings/sources', '/settings/scans', '/settings/providers', '/settings/people', '/settings/tokens', '/settings/self-service', '/settings/nodes', '/settings/site', '/self-service', '/nowhere'];
const telling = (run: number) => [`/runs/${run}`, `/runs/${run}?target=32`, '/runs/new?selector=room%3AA101', '/machines/1', '/rooms/1'];

async function everyPage(page: Page, run: number, look: BrowserContextOptions): Promise<string[]> {
  const menu = await page.locator('nav').first().getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(menu.length).toBeGreaterThan(5);
  return [...menu, ...telling(run), ...(look === zhTW ? further : [])];
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
}

/** Nothing stands beyond the right edge, unless it lies in something that scrolls. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, look] of looks) {
  test(`every page is whole and open to all ${name}`, async ({ visit, site }) => {
    test.slow();
    const page = await visit('/dashboard', look);
    await settled(page);
    for (const path of await everyPage(page, site.run, look)) {
      await test.step(path, async () => {
        await page.goto(site.server.url + path);
        await settled(page);
        await expectAccessible(page);
        expect.soft(await overflow(page), `${path} is too wide`).toBeLessThanOrEqual(0);
        expect.soft(await page.locator('body').innerText(), path).not.toMatch(KEY);
      });
    }
  });
}

test('what opens over a page is open to all, too', async ({ visit, site }) => {
  const page = await visit(`/runs/${site.run}`, enDark);
  const t = wordsOf('en');
  await page.getByRole('button', { name: t('runs:again.open') }).click();
  await settled(page);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: t('shell:keys.title') })).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: t('shell:palette.title') })).toBeFocused();
  await settled(page);
  await expectAccessible(page);
});

test('who is not logged in sees the log-in, in their language and light', async ({ browser, site }) => {
  for (const look of [zhTW, enDark, phone]) {
    const page = await browser.newPage(look);
    await page.goto(`${site.server.url}/runs`);
    await expect(page.getByRole('button', { name: wordsOf(look === enDark ? 'en' : 'zh-TW')('session:log_in'), exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', look === zhTW ? 'light' : 'dark');
    await expectAccessible(page);
    await page.context().close();
  }
});

test('language and light can be changed, and stay so', async ({ visit }) => {
  const page = await visit('/errors', zhTW);
  await page.getByText(wordsOf('zh-TW')('shell:theme.dark'), { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('combobox', { name: wordsOf('zh-TW')('shell:language') }).click();
  await page.getByTitle('English').click();
  await expect(page.getByRole('link', { name: wordsOf('en')('shell:nav.machines') })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
