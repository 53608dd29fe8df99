import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { constructedStyles } from './scripts/constructed-styles';
import { packed } from './scripts/packed';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// The operator's token of a server on this machine, so that the page can be worked on without logging in.
const token = process.env['ROLLCALL_DEV_TOKEN'];

export default defineConfig({
  plugins: [react(), constructedStyles(here('src/theme/constructedStyles.ts')), packed()],
  build: { outDir: 'target/classes/public', emptyOutDir: true },
  server: {
    fs: { allow: [here('..')] },
    proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: true, ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}) } },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/testSetup.ts'], testTimeout: 60_000 },
});
