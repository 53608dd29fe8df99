import type { Lab } from './lab';
import type { Server } from './server';

interface Run {
  id: number;
  state: string;
}

/** Tells the server of a lab's PCs, of its KMS host, and of the account that opens them. */
export async function introduce(server: Server, lab: Lab): Promise<void> {
  const [name = '', port = ''] = lab.kms.split(':');
  await server.ask('POST', '/kms-hosts', { name, port: Number(port), allowed: true, note: '' });
  await server.ask('PUT', '/credentials/lab', { username: lab.account, password: lab.password });
  const list = await server.ask<{ id: number }>('POST', '/imports?name=classroom.csv', lab.csv);
  await server.ask('POST', `/imports/${list.id}/apply`);
}

/** Orders a run over the PCs that the selector means. */
export function order(server: Server, lab: Lab, selector: string, terms: object = {}): Promise<Run> {
  const usual = { products: ['office', 'windows'], kms: { all: lab.kms }, mode: 'activate', credential: 'lab', catch_up: false, brake: { harm_percent: 90, reached: 50 } };
  return server.ask<Run>('POST', '/runs', { ...usual, selector, ...terms });
}

export async function finished(server: Server, run: number): Promise<void> {
  for (;;) {
    const { state } = await server.ask<Run>('GET', `/runs/${run}`);
    if (state === 'finished') return;
    if (state === 'paused') await server.ask('POST', `/runs/${run}/resume`, {});
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
