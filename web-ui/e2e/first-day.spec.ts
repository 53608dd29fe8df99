import { readFileSync } from 'node:fs';
import { choose, expect, test, watch, zhTW } from './site/fixtures';
import { wordsOf } from './site/words';

const t = wordsOf('zh-TW');
const PCS = 40;

test('from the set-up link to a classroom that is activated, and a failure that is explained and tried again', async ({ browser, untouched: lab, another, faults }) => {
  const server = await another({ withPassword: false });
  const page = await browser.newPage(zhTW);
  watch(page, faults);

  await test.step('the link sets the password, and lets one in', async () => {
    await page.goto(await server.setUpLink());
    await page.getByLabel(t('session:password'), { exact: true }).fill('cobalt river anvil');
    await page.getByLabel(t('session:password_again')).fill('cobalt river anvil');
    await page.getByRole('button', { name: t('session:set_password') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('dashboard:title') })).toBeVisible();
    expect(page.url()).not.toContain('set-up');
  });

  await test.step('the KMS host is told', async () => {
    await page.getByRole('link', { name: t('shell:nav.kms'), exact: true }).click();
    await page.getByRole('button', { name: t('kms:add') }).click();
    const [host = '', port = ''] = lab.kms.split(':');
    await page.getByLabel(t('kms:name'), { exact: true }).fill(host);
    await page.getByLabel(t('kms:port')).fill(port);
    await page.getByRole('dialog').getByRole('button', { name: t('kms:add') }).click();
    await expect(page.getByRole('cell', { name: lab.kms })).toBeVisible();
  });

  await test.step('an account is kept', async () => {
    await page.goto(`${server.url}/settings/credentials`);
    await page.getByRole('button', { name: t('settings:credentials.add') }).click();
    await page.getByLabel(t('settings:credentials.name'), { exact: true }).fill('lab');
    await page.getByLabel(t('settings:credentials.username'), { exact: true }).fill(lab.account);
    await page.getByRole('dialog').locator('input[type="password"]').fill(lab.password);
    await page.getByRole('button', { name: t('settings:save') }).click();
    await expect(page.getByRole('cell', { name: lab.account, exact: true })).toBeVisible();
    await expect(page.getByText(lab.password)).toHaveCount(0);
  });

  await test.step('a list is shown before it is taken', async () => {
    await page.goto(`${server.url}/imports`);
    await page.getByLabel(t('imports:choose'), { exact: true }).setInputFiles({ name: '教室.csv', mimeType: 'text/csv', buffer: Buffer.from(lab.csv) });
    await page.getByRole('button', { name: t('imports:apply', { count: PCS }) }).click();
    await page.getByRole('link', { name: t('imports:to_machines') }).click();
    await expect(page.getByRole('heading', { name: t('machines:total', { count: PCS }) })).toBeVisible();
  });

  await test.step('the button carries the number, and starts the run', async () => {
    await page.goto(`${server.url}/runs/new?selector=room%3AA101`);
    const start = page.getByRole('button', { name: t('start:prospect.go.activate', { count: PCS }) });
    await page.getByLabel('Office', { exact: true }).check();
    await page.getByLabel('Windows', { exact: true }).check();
    await page.getByLabel(t('start:how.kms'), { exact: true }).fill(lab.kms);
    await page.getByRole('combobox', { name: t('start:how.credential') }).click();
    await choose(page, `lab (${lab.account})`);
    await page.getByLabel(t('start:limits.at_once'), { exact: true }).fill('12');
    await page.getByLabel(t('start:limits.per_room')).fill('12');
    await page.getByLabel(t('start:limits.brake_percent')).fill('90');
    await page.getByLabel(t('start:limits.brake_reached')).fill('50');
    await page.getByLabel(t('start:limits.catch_up')).uncheck();
    await start.click();
    await page.waitForURL(/\/runs\/\d+$/);
  });

  const bar = page.getByRole('list', { name: t('runs:legend') });
  const ended = (outcome: string) => bar.getByRole('link', { name: new RegExp(`^${t(`explanations:outcome.${outcome}.label`)} \\d`) });

  await test.step('every PC has a row at once, and the run turns green while one watches', async () => {
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(PCS + 1));
    await expect(page.getByRole('row').filter({ hasText: /步驟 \d/ }).first()).toBeVisible();
    await expect(page.locator('.page-head').getByText(t('cli:run_state.finished.label'))).toBeVisible({ timeout: 120_000 });
    await expect(ended('activated')).toBeVisible();
    await expect(bar.getByRole('link', { name: t('explanations:target.waiting.label') })).toHaveCount(0);
    const counted = await bar.getByRole('link').locator('strong').allInnerTexts();
    expect(counted.map(Number).reduce((sum, count) => sum + count)).toBe(PCS);
  });

  await test.step('a failure is explained, with one remedy for all that share it', async () => {
    const causes = page.getByRole('region', { name: t('runs:causes') });
    const clock = causes.getByRole('listitem').filter({ hasText: t('explanations:finding.clock_wrong.label') });
    await clock.locator('summary').click();
    await expect(clock.locator('.remedy')).toHaveText(/校時|時間|w32tm/);
    await clock.getByRole('link', { name: t('runs:show_these', { count: 1 }) }).click();
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '2');
    await page.getByRole('button', { name: t('shell:rows.open', { name: 'A101-32' }) }).click();
    const story = page.getByRole('dialog');
    await expect(story.getByText(t('runs:remedy'))).toBeVisible();
    await expect(story.getByText(lab.password)).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('the report can be opened, and says of every PC what the page says', async () => {
    await page.getByRole('link', { name: t('runs:show_all') }).first().click();
    const counted = await ended('activated').locator('strong').innerText();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('runs:report') }).click()]);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = csv.slice(1).trim().split('\r\n').map((line) => line.split(','));
    expect(rows[0]?.slice(0, 4)).toEqual(['machine', 'address', 'room', 'outcome']);
    expect(new Set(rows.slice(1).map(([machine]) => machine)).size).toBe(PCS);
    expect(new Set(rows.filter((row) => row[3] === 'activated').map(([machine]) => machine)).size).toBe(Number(counted));
    expect(csv).not.toContain(lab.password);
  });

  await test.step('it is run again on those, and on no others', async () => {
    const blocked = Number(await ended('blocked').locator('strong').innerText());
    await page.getByRole('button', { name: t('runs:again.open') }).click();
    await page.getByRole('checkbox', { name: t('explanations:outcome.blocked.label') }).check();
    await page.getByRole('button', { name: t('runs:again.go', { count: blocked }) }).click();
    await page.waitForURL(/\/runs\/2$/);
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(blocked + 1));
    await expect(page.locator('.page-head').getByText(t('cli:run_state.finished.label'))).toBeVisible({ timeout: 120_000 });
    await expect(ended('blocked').locator('strong')).toHaveText(String(blocked));
  });

  await page.context().close();
});
