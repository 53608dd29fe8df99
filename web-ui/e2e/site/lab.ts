import { Program } from './program';

/** A practice classroom in a process of its own. */
export class Lab {
  private constructor(
    private readonly program: Program,
    private readonly control: string,
    readonly csv: string,
    readonly account: string,
    readonly password: string,
    readonly kms: string,
  ) {}

  static async start(...given: string[]): Promise<Lab> {
    const program = new Program('org.rollcall.lab.LabMain', ['--port-base', '0', '--control-port', '0', ...given]);
    const said = await program.says(/# control: \S+/);
    const told = (what: RegExp) => what.exec(said)?.[1] ?? '';
    const csv = said.split('\n').filter((line) => line !== '' && !line.startsWith('#')).join('\n');
    return new Lab(program, told(/# control: (\S+)/), `${csv}\n`, told(/# account: (\S+)/), told(/password: (.+)/), told(/# KMS host: (\S+)/));
  }

  /** From here on every command on every PC takes so long. */
  async takes(seconds: number): Promise<void> {
    await fetch(`${this.control}delay/${seconds.toFixed(3)}`, { method: 'POST' });
  }

  async turn(pc: string, power: 'on' | 'off'): Promise<void> {
    await fetch(`${this.control}pcs/${pc}/${power}`, { method: 'POST' });
  }

  end(): Promise<void> {
    return this.program.end();
  }
}
