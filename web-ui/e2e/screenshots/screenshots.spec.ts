import type { Page } from '@playwright/test';
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, zhTW } from '../site/fixtures';
import type { Server } from '../site/server';
import { wordsOf } from '../site/words';

const t = wordsOf('zh-TW');

const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const MOST = 180 * 1024;

/** Gives every PC its seat, as one does on the page. */
async function seat(page: Page, server: Server): Promise<void> {
  await server.ask('PATCH', '/rooms/1', { building: '資訊大樓', seat_rows: 5, seat_columns: 8 }, { 'if-match': '"1"' });
  await page.reload();
  await page.getByRole('button', { name: t('rooms:seats_edit') }).click();
  await page.getByRole('button', { name: t('rooms:fill') }).click();
  await expect(page.getByText('A101-40')).toBeVisible();
  await expect(page.getByRole('button', { name: t('rooms:fill') })).toHaveCount(0);
}

test('the main pages, as an operator sees them', async ({ visit, site }) => {
  mkdirSync(folder, { recursive: true });
  await seat(await visit('/rooms/1'), site.server);
  const shots: [string, string, string][] = [
    ['dashboard', '/dashboard', '.dashboard canvas'],
    ['machines', '/machines', '[role="row"]'],
    ['run', `/runs/${site.run}`, '.causes'],
    ['room', '/rooms/1', '.seats'],
  ];
  for (const [name, path, shown] of shots) {
    const page = await visit(path, { ...zhTW, viewport: { width: 1200, height: 700 } });
    await expect(page.locator(shown).first()).toBeVisible();
    await expect(page.locator('.ant-skeleton')).toHaveCount(0);
    if (name === 'run') await page.locator('.causes summary').filter({ hasText: t('explanations:finding.clock_wrong.label') }).click();
    const file = `${folder}${name}.png`;
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    expect(statSync(file).size, name).toBeLessThanOrEqual(MOST);
  }
});
