import { expect, logIn, test, zhTW } from '../site/fixtures';
import { Lab } from '../site/lab';
import { introduce, order } from '../site/prepare';
import { begin, figures, heapMegabytes, say, share } from './page';

const PCS = 1_000;
const AT_ONCE = 40;
const COMMANDS = 4;
const MINUTES = Number(process.env['ROLLCALL_MINUTES'] ?? 10);

test('a run of 1,000 machines is watched', async ({ browser, another }) => {
  // So slow that the run outlasts the watching.
  const delay = (MINUTES * 66 * AT_ONCE) / PCS / COMMANDS;
  const lab = await Lab.start('--scenario', 'healthy', '--pcs', String(PCS), '--delay', delay.toFixed(3));
  const server = await another({ quick: false });
  await introduce(server, lab);
  const { id } = await order(server, lab, 'life:in_use', { at_once: AT_ONCE, per_room: AT_ONCE });
  const page = await browser.newPage(zhTW);
  await logIn(page, server);
  await page.goto(`${server.url}/runs/${id}`);
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(PCS + 1));
  const session = await begin(page);
  for (let minute = 1; minute <= MINUTES; minute++) {
    const before = await figures(session);
    await page.waitForTimeout(60_000);
    const after = await figures(session);
    const heap = await heapMegabytes(session);
    say(`minute ${minute}: ${share(before, after).toFixed(1)} % of a core (goal: 30 %), heap ${heap.toFixed(1)} MB, ${after['Nodes']} nodes; ${(await page.locator('.legend').innerText()).replace(/\s+/g, ' ')}`);
  }
  await page.context().close();
  await lab.end();
});
