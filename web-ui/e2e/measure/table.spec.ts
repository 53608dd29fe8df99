import type { Page } from '@playwright/test';
import { expect, logIn, test, zhTW } from '../site/fixtures';
import { wordsOf } from '../site/words';
import { campus } from './campus';
import { say } from './page';

const t = wordsOf('zh-TW');
const ROUNDS = 9;
const filters = ['room:R1234', 'pc-777', 'building:B3 renewal:stalled', 'renewal:expired', 'office:2019 state:notification'];

interface Took {
  whole: number;
  server: number;
}

/** From the last letter of a filter to the first paint of what it leaves, and how much of that was the server's. */
async function filtering(page: Page, text: string): Promise<Took> {
  const filter = page.getByRole('combobox', { name: t('machines:filter') });
  await filter.fill('');
  await expect(page.getByText(t('machines:total', { count: 100_000 }), { exact: true })).toBeVisible();
  await filter.fill(text.slice(0, -1));
  await page.evaluate(() => {
    const state = window as unknown as { took: Promise<Took> };
    state.took = new Promise((resolve) => {
      let begun = 0;
      document.addEventListener('input', () => (begun = performance.now()), { once: true });
      const rows = () => document.querySelector('.rows-body')?.textContent;
      const before = rows();
      const watcher = new MutationObserver(() => {
        if (begun === 0 || rows() === before) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => {
          const asked = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/machines?') && entry.startTime >= begun).at(-1);
          resolve({ whole: performance.now() - begun, server: asked?.duration ?? 0 });
        }));
      });
      watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    performance.clearResourceTimings();
  });
  await filter.press(text.slice(-1));
  return page.evaluate(() => (window as unknown as { took: Promise<Took> }).took);
}

const middle = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

test('a table of 100,000 machines is filtered and scrolled', async ({ browser, another }) => {
  const server = await another({ store: await campus(), quick: false });
  const page = await browser.newPage(zhTW);
  await logIn(page, server);
  await page.goto(`${server.url}/machines`);
  for (const text of filters) {
    const all: Took[] = [];
    for (let round = 0; round < ROUNDS; round++) all.push(await filtering(page, text));
    const settled = all.slice(2);
    say(`${text}: ${middle(settled.map(({ whole }) => whole)).toFixed(0)} ms to the first paint, ${middle(settled.map(({ server: its }) => its)).toFixed(0)} ms of it the server's; worst ${Math.max(...settled.map(({ whole }) => whole)).toFixed(0)} ms (goal: 300 ms)`);
  }
  await page.goto(`${server.url}/machines`);
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  for (const [how, pixels] of [['by the wheel', 700], ['by the bar', 6_000]] as const) {
    const long = await page.evaluate(async (step) => {
      const tasks: number[] = [];
      const watcher = new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push(Math.round(entry.duration))));
      watcher.observe({ entryTypes: ['longtask'] });
      for (let turn = 0; turn < 150; turn++) {
        window.scrollBy(0, step);
        await new Promise((resolve) => setTimeout(resolve, 16));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return tasks;
    }, pixels);
    say(`scrolled ${how}: ${long.length} tasks over 50 ms, the longest ${Math.max(0, ...long)} ms (goal: none over 100 ms)`);
  }
});
