import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 25;
const USUAL = '/usr/lib/jvm';

export const jar = fileURLToPath(new URL('../../../server/target/rollcall.jar', import.meta.url));

// Small and quick to start: it lives for a minute, beside a browser.
const quickly = ['-Xmx448m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+AutoCreateSharedArchive', `-XX:SharedArchiveFile=${join(dirname(jar), 'browser-tests.jsa')}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off'];
const quiet = ['--enable-native-access=ALL-UNNAMED', '-Dorg.jooq.no-logo=true', '-Dorg.jooq.no-tips=true'];

/** With which options does the jar run: as one that soon ends, or as one that is measured? */
export const javaOptions = (quick: boolean): string[] => [...(quick ? quickly : ['-Xmx1g', '-XX:+UseSerialGC']), ...quiet, '-cp', jar];

function majorOf(home: string): number {
  const release = join(home, 'release');
  const said = existsSync(release) ? /JAVA_VERSION="(\d+)/.exec(readFileSync(release, 'utf8')) : null;
  return Number(said?.[1] ?? 0);
}

/** Which program runs the jar? Found as the launcher finds it. */
export function findJava(): string {
  const installed = existsSync(USUAL) ? readdirSync(USUAL).map((name) => join(USUAL, name)) : [];
  const homes = [process.env['ROLLCALL_JAVA_HOME'], process.env['JAVA_HOME'], ...installed].filter((home) => home !== undefined);
  const home = homes.find((each) => majorOf(each) >= WANTED);
  if (home) return join(home, 'bin', 'java');
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'java')).find((file) => existsSync(file));
  if (!onPath) throw new Error(`no Java ${WANTED} was found: set JAVA_HOME`);
  return onPath;
}
