import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findJava, javaOptions } from './java';

const PATIENCE = 60_000;

/** A program of ours in a process of its own, with what it has said so far. */
export class Program {
  private said = '';
  private readonly process: ChildProcess;
  private readonly gone: Promise<void>;

  constructor(mainClass: string, given: readonly string[], quick = true) {
    this.process = spawn(findJava(), [...javaOptions(quick), mainClass, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
    const hear = (text: Buffer) => (this.said += text.toString());
    this.process.stdout?.on('data', hear);
    this.process.stderr?.on('data', hear);
    // Also when the tests are broken off.
    process.once('exit', () => this.process.kill('SIGKILL'));
    this.gone = new Promise((resolve) => this.process.once('exit', () => resolve()));
  }

  /** Waits until it has said this, and answers what it said. */
  async says(wanted: RegExp, patience = PATIENCE): Promise<string> {
    const until = Date.now() + patience;
    while (!wanted.test(this.said)) {
      if (this.process.exitCode !== null || Date.now() > until) throw new Error(`it never said ${wanted}, but:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this.said;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill(signal);
    await this.gone;
  }
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
