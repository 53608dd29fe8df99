import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../site/program';

const PATIENCE = 1_800_000;

/** A store of 100,000 machines: the one that ROLLCALL_CAMPUS names, or a new one, which takes some minutes to fill. */
export async function campus(): Promise<string> {
  const store = process.env['ROLLCALL_CAMPUS'] ?? join(mkdtempSync(join(tmpdir(), 'rollcall-campus-')), 'store');
  if (existsSync(`${store}.mv.db`)) return store;
  const filling = new Program('org.rollcall.cli.Main', ['bench', 'api', '--rounds', '1', '--store', store], false);
  await filling.says(/plain: products by title and state/, PATIENCE);
  await filling.end();
  return store;
}
