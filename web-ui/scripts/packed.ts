import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

// Below this, what is saved is less than what is said about it.
const LEAST = 1_024;
const packable = /\.(js|css|svg|json)$/;

/** Packs every built file once, as tightly as can be, so that the server need not pack it anew for each visitor. */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    // Only when all is written are the chunks what will be served.
    closeBundle() {
      const folder = join(this.environment.config.root, this.environment.config.build.outDir, this.environment.config.build.assetsDir);
      for (const name of readdirSync(folder).filter((each) => packable.test(each))) pack(join(folder, name));
    },
  };
}

function pack(file: string): void {
  const source = readFileSync(file);
  if (source.length < LEAST) return;
  writeFileSync(`${file}.gz`, gzipSync(source, { level: constants.Z_BEST_COMPRESSION }));
  writeFileSync(`${file}.br`, brotliCompressSync(source));
}
