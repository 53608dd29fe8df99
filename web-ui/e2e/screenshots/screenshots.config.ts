import { defineConfig } from '@playwright/test';
import usual from '../playwright.config';

// The pictures of the README; apart from the tests, so that a test run leaves nothing behind.
export default defineConfig(usual, { testDir: '.', testIgnore: [], outputDir: '../../target/screenshots', workers: 1 });
