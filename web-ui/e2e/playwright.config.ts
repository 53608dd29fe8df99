import { defineConfig } from '@playwright/test';

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testIgnore: ['measure/**', 'screenshots/**'],
  outputDir: '../target/browser',
  // As many servers and browsers as workers; more of them than cores only wait for each other.
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    timezoneId: 'Asia/Taipei',
    actionTimeout: 30_000,
    viewport: { width: 1280, height: 860 },
    // A failure can be looked at step by step: npx playwright show-trace FILE.
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['ROLLCALL_CHROMIUM'] ? { executablePath: process.env['ROLLCALL_CHROMIUM'] } : {}),
      // Chromium's sandbox refuses to work for root, which is who builds in many containers.
      args: ['--disable-gpu', '--no-first-run', ...(root ? ['--no-sandbox'] : [])],
    },
  },
});
