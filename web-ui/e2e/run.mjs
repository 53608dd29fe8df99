// Runs the browser tests where there is a Chromium to run them in; says so, loudly, where there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const folders = [...(process.env.PATH ?? '').split(delimiter), '/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Chromium.app/Contents/MacOS'];
const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const asked = process.env.ROLLCALL_CHROMIUM;
const chromium = asked ?? folders.flatMap((folder) => [...names, 'Google Chrome', 'Chromium'].map((name) => join(folder, name))).find(runnable);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function end(code, ...lines) {
  console.error(['', '*'.repeat(78), ...lines.map((line) => `* ${line}`), '*'.repeat(78), ''].join('\n'));
  process.exit(code);
}

if (!existsSync(here('../../server/target/rollcall.jar'))) end(1, 'The browser tests need server/target/rollcall.jar: ./rollcall builds it.');
if (asked && !runnable(asked)) end(1, `ROLLCALL_CHROMIUM names no program: ${asked}`);
if (!chromium) {
  const required = process.env.ROLLCALL_BROWSER === 'required';
  end(required ? 1 : 0, 'THE BROWSER TESTS WERE NOT RUN: no Chromium was found on the PATH.', 'Install one (apt install chromium fonts-noto-cjk), or name it in ROLLCALL_CHROMIUM.', 'ROLLCALL_BROWSER=required makes this a failure.');
}
const given = process.argv.slice(2);
// What is no test of the product has a folder and a configuration of its own.
const apart = ['measure', 'screenshots'].find((folder) => given[0] === folder);
const config = here(apart ? `${apart}/${apart}.config.ts` : 'playwright.config.ts');
const tests = spawnSync(process.execPath, [here('../node_modules/@playwright/test/cli.js'), 'test', '--config', config, ...given.slice(apart ? 1 : 0)], {
  stdio: 'inherit',
  env: { ...process.env, ROLLCALL_CHROMIUM: chromium, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
});
process.exit(tests.status ?? 1);
