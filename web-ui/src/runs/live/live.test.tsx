import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from '../../test/page';
import { ended, operator, run, serve, target } from '../../test/server';

/** A stream that says what the test has it say. */
class Stream extends EventTarget {
  static last: Stream | undefined;
  readonly url: string;
  closed = false;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: string) {
    super();
    this.url = url;
    Stream.last = this;
  }

  close() {
    this.closed = true;
  }

  say(name: string, data: object) {
    act(() => void this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) })));
  }
}

beforeEach(() => {
  Stream.last = undefined;
  vi.stubGlobal('EventSource', Stream);
});
afterEach(() => vi.stubGlobal('EventSource', undefined));

const rowOf = (name: string) => screen.getByText(name).closest('[role="row"]') as HTMLElement;

/** A server whose first PC is blocked as soon as `after` is set. */
function serverWith(state: { after: boolean }) {
  const targets = () => (state.after ? [ended(1, 'blocked', { findings: ['clock_wrong'] }), target(2)] : [target(1, { state: 'running' }), target(2)]);
  return serve({
    'GET /session': operator,
    'GET /runs/7': () => run({ tally: { total: 2, states: state.after ? { ended: 1, waiting: 1 } : { running: 1, waiting: 1 }, outcomes: state.after ? { blocked: 1 } : {}, success: 0 } }),
    'GET /runs/7/targets': (_: unknown, url: URL) => ({ targets: targets().filter((each) => each.id > Number(url.searchParams.get('after') ?? 0)), next: null }),
  });
}

test('an event changes its row at once, and the reason follows from the server', async () => {
  const state = { after: false };
  const asked = serverWith(state);
  await open('/runs/7');
  await screen.findByText('A101-01');
  await waitFor(() => expect(Stream.last?.url).toBe('/api/v1/events?run=7&kinds=run,target,step'));
  state.after = true;
  Stream.last!.say('target', { id: 9, target: 1, code: 'ended', about: 'blocked', at: '2026-11-23T00:41:00Z' });
  expect(await within(rowOf('A101-01')).findByText('事先擋下')).toBeTruthy();
  expect(await within(rowOf('A101-01')).findByText('時間不正確')).toBeTruthy();
  expect(asked.some((request) => request.path === '/api/v1/runs/7/targets?after=0&limit=1')).toBe(true);
});

test('a step in hand is told in the row of its PC', async () => {
  serverWith({ after: false });
  await open('/runs/7');
  await screen.findByText('A101-01');
  await waitFor(() => expect(Stream.last).toBeDefined());
  Stream.last!.say('step', { target: 1, code: 'office_activate', position: 2 });
  expect(await within(rowOf('A101-01')).findByText('步驟 2：啟用 Office')).toBeTruthy();
});

test('when the server says resync, everything is read anew', async () => {
  const state = { after: false };
  serverWith(state);
  await open('/runs/7');
  await screen.findByText('A101-01');
  await waitFor(() => expect(Stream.last).toBeDefined());
  state.after = true;
  Stream.last!.say('resync', {});
  expect(await within(rowOf('A101-01')).findByText('時間不正確')).toBeTruthy();
});

test('without a stream the run is polled, and comes to the same rows', async () => {
  vi.stubGlobal('EventSource', undefined);
  const state = { after: false };
  serverWith(state);
  await open('/runs/7');
  await screen.findByText('A101-01');
  state.after = true;
  expect(await within(rowOf('A101-01')).findByText('時間不正確')).toBeTruthy();
});

test('a run that has ended is listened to no more', async () => {
  serve({ 'GET /session': operator, 'GET /runs/7': run({ state: 'finished', finished_at: '2026-11-23T00:50:00Z' }), 'GET /runs/7/targets': { targets: [ended(1, 'activated')], next: null } });
  await open('/runs/7');
  await screen.findByText('A101-01');
  expect(Stream.last).toBeUndefined();
});
