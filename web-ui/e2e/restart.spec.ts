import type { Page } from '@playwright/test';
import { expect, logIn, test, watch, zhTW } from './site/fixtures';
import { introduce, order } from './site/prepare';
import { wordsOf } from './site/words';

const t = wordsOf('zh-TW');

/** What the page tells of a run: its state, its tally, and every row of it. */
async function told(page: Page): Promise<string> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const texts = await page.locator('.page-head, .legend, .causes, [role="row"]').allInnerTexts();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return texts.join('\n');
}

test('a server that is killed in the middle of a run and started again loses no row, and the open page catches up', async ({ browser, untouched: lab, another, faults }) => {
  const server = await another({ lease: 10 });
  await introduce(server, lab);
  const context = await browser.newContext(zhTW);
  const page = await context.newPage();
  watch(page, faults);
  await logIn(page, server);
  await lab.takes(0.3);
  const { id } = await order(server, lab, 'name:A101-0*', { at_once: 3 });
  await page.goto(`${server.url}/runs/${id}`);
  const state = page.locator('.page-head').first();
  const activated = page.getByRole('list', { name: t('runs:legend') }).getByRole('link', { name: new RegExp(`^${t('explanations:outcome.activated.label')} \\d`) });
  await expect(activated).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10');

  await server.kill();
  await expect(state).toContainText(t('cli:run_state.running.label'));
  await server.begin();
  await expect(state).toContainText(t('cli:run_state.finished.label'), { timeout: 120_000 });

  const later = await context.newPage();
  await later.goto(page.url());
  await expect(later.getByRole('table')).toHaveAttribute('aria-rowcount', '10');
  await expect.poll(() => told(page)).toBe(await told(later));
  await context.close();
});
