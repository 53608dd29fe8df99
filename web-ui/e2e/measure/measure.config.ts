import { defineConfig } from '@playwright/test';
import usual from '../playwright.config';

export default defineConfig(usual, { testDir: '.', testIgnore: [], outputDir: '../../target/measured', workers: 1, timeout: 1_800_000, use: { trace: 'off' } });
