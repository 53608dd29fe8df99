import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site/fixtures';
import { wordsOf } from './site/words';

const t = wordsOf('zh-TW');
const FAR = 90;

/** Goes there as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < FAR; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to ${wanted}`);
}

test('the list is filtered, walked, ticked and opened by keys alone', async ({ visit }) => {
  const page = await visit('/dashboard');
  await expect(page.getByRole('heading', { name: t('dashboard:covered') })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.waitForURL('**/machines');
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '41');

  await page.keyboard.press('/');
  const filter = page.getByRole('combobox', { name: t('machines:filter') });
  await expect(filter).toBeFocused();
  // The letters that are shortcuts elsewhere are letters here.
  await page.keyboard.type('gmxjk?');
  await expect(filter).toHaveValue('gmxjk?');
  await filter.fill('');
  await page.keyboard.type('room:A101 a101-0');
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10');
  await tabTo(page, page.getByRole('checkbox', { name: t('machines:tick_shown', { count: 9 }) }));

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: t('machines:picked', { count: 1 }) })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: t('shell:rows.tick', { name: 'A101-02' }) })).toBeChecked();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: t('shell:rows.open', { name: 'A101-01' }) })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'A101-01' })).toBeVisible();
});

test('a drawer opens with Enter and closes with Esc, and the focus is where it was', async ({ visit, site }) => {
  const page = await visit(`/runs/${site.run}`);
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('j');
  const first = page.locator('[data-row]:focus');
  await expect(first).toHaveCount(1);
  const row = await first.getAttribute('data-row');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-row]:focus')).toHaveAttribute('data-row', row ?? '');
});

test('the keys are listed under ?, and Ctrl+K goes anywhere', async ({ visit }) => {
  const page = await visit('/runs');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: t('shell:keys.title') });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: t('shell:palette.title') })).toBeFocused();
  await page.keyboard.type(t('shell:nav.kms'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kms');
});

test('while an input method is composing, its Enter and its letters are its own', async ({ visit }) => {
  const page = await visit('/runs');
  await expect(page.getByRole('table')).toBeVisible();
  const keyboard = await page.context().newCDPSession(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: t('shell:palette.title') });
  await expect(palette).toBeFocused();
  await keyboard.send('Input.imeSetComposition', { text: 'ㄉㄧㄢ', selectionStart: 3, selectionEnd: 3 });
  await expect(palette).toHaveValue('ㄉㄧㄢ');
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'k', code: 'KeyK', modifiers: 2, windowsVirtualKeyCode: 229 });
  await keyboard.send('Input.insertText', { text: '電腦' });
  await expect(palette).toHaveValue('電腦');
  expect(page.url()).toMatch(/\/runs$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/machines');
});

test('a run is ordered without a mouse', async ({ visit, site }) => {
  const page = await visit('/runs');
  await tabTo(page, page.getByRole('link', { name: t('runs:start_new') }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/runs/new');
  await tabTo(page, page.getByLabel(t('start:machines.names')));
  await page.keyboard.type('A101-26');
  await tabTo(page, page.getByRole('radio', { name: t('start:how.modes.activate') }));
  await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByRole('radio', { name: t('start:how.modes.read') }));
  await tabTo(page, page.getByLabel('Windows', { exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('combobox', { name: t('start:how.credential') }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const start = page.getByRole('button', { name: t('start:prospect.go.read', { count: 1 }) });
  await expect(start).toBeEnabled();
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runs\/\d+$/);
  expect(page.url()).not.toBe(`${site.server.url}/runs/${site.run}`);
  await expect(page.locator('.page-head').getByText(t('cli:run_state.finished.label'))).toBeVisible();
});
