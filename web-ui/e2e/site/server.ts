import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Program } from './program';

export const administrator = { user: 'admin', password: 'cobalt river anvil' };

export interface Wanted {
  /** Without a password, a link sets it. */
  withPassword?: boolean;
  lease?: number;
  /** Quick to start, or as quick as it can be from then on. */
  quick?: boolean;
  /** A store that is there already; otherwise a new one, which is gone in the end. */
  store?: string;
}

/** The real server, from its jar, on a port and a store of its own. */
export class Server {
  private program: Program | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly arguments_: readonly string[],
    private readonly keeps: boolean,
    private readonly quick: boolean,
  ) {}

  static async start({ withPassword = true, lease = 60, store, quick = true }: Wanted = {}): Promise<Server> {
    const folder = store ? join(store, '..') : await mkdtemp(join(tmpdir(), 'rollcall-browser-'));
    const port = await freePort();
    const given = ['server', '--port', String(port), '--store', store ?? join(folder, 'store'), '--lease', String(lease)];
    const server = new Server(folder, port, given, store !== undefined, quick);
    await server.begin();
    if (withPassword) await server.acceptLink();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it on the same port and store; the first time, or after it was killed. */
  async begin(): Promise<void> {
    this.program = new Program('org.rollcall.cli.Main', this.arguments_, this.quick);
    await this.program.says(new RegExp(`:${this.port}\\b[\\s\\S]*\\n`));
    while (!(await this.answers())) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.url}/health/readiness`).then((said) => said.ok, () => false);
  }

  async kill(): Promise<void> {
    await this.program?.end('SIGKILL');
  }

  async end(): Promise<void> {
    await this.program?.end();
    if (!this.keeps) await rm(this.folder, { recursive: true, force: true });
  }

  async setUpLink(): Promise<string> {
    const file = join(this.folder, 'set-up-link');
    // It is written once the server answers.
    for (;;) {
      const link = await readFile(file, 'utf8').catch(() => '');
      if (link !== '') return link.trim();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async acceptLink(): Promise<void> {
    const [, link = ''] = (await this.setUpLink()).split('#set-up=');
    const accepted = this.ask('POST', '/set-up', { link, password: administrator.password });
    // A store that was measured before has its administrator.
    await (this.keeps ? accepted.catch(() => null) : accepted);
  }

  async operatorToken(): Promise<string> {
    return (await readFile(join(this.folder, 'operator-token'), 'utf8')).trim();
  }

  /** Asks the API as the one who may do all on this computer. */
  async ask<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
    const token = await this.operatorToken();
    const raw = typeof body === 'string';
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }), ...more },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
}
