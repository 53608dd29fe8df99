import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '../site/fixtures';
import { say } from './page';

const built = fileURLToPath(new URL('../../target/classes/public', import.meta.url));

/** What a script weighs on its way, packed as the build has packed it. */
function weighed(path: string, ending: string): number {
  const file = [built + path + ending, built + path].find((each) => existsSync(each));
  return file ? statSync(file).size : 0;
}

test('the script that is loaded before a page asks for its first data', async ({ visit, site }) => {
  for (const path of ['/dashboard', '/machines', '/runs']) {
    const page = await visit('/favicon.svg');
    const scripts = new Set<string>();
    let asked = false;
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/') && pathname !== '/api/v1/session') asked = true;
      if (!asked && pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto(site.server.url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const sum = (ending: string) => [...scripts].reduce((bytes, script) => bytes + weighed(script, ending), 0) / 1024;
    say(`${path}: ${scripts.size} scripts, gzip ${sum('.gz').toFixed(0)} KB, brotli ${sum('.br').toFixed(0)} KB (goal: 350 KB gzip)`);
    for (const script of [...scripts].sort((a, b) => weighed(b, '.gz') - weighed(a, '.gz')).slice(0, 12)) say(`  ${(weighed(script, '.gz') / 1024).toFixed(1)} KB ${script}`);
  }
});
