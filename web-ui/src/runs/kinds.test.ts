import { expect, test } from 'vitest';
import { ended, run, target } from '../test/server';
import { causeOf, groupByCause, keyOf } from './causes';
import { failuresFirst, tallyOf } from './kinds';
import { expectedEnd } from './prospect';

const fleet = [
  ended(1, 'activated'),
  ended(2, 'blocked', { findings: ['clock_wrong', 'kms_port_closed'] }),
  target(3),
  ended(4, 'not_reached', { fault: 'no_answer' }),
  ended(5, 'blocked', { findings: ['clock_wrong'] }),
  target(6, { state: 'running' }),
  ended(7, 'refused', { error_code: '0xC004F074', step: 'office_activate' }),
  ended(8, 'partly_activated'),
];

test('failures come first, then what is in hand, and successes last', () => {
  expect(failuresFirst(fleet).map((each) => each.id)).toEqual([2, 5, 7, 8, 4, 6, 3, 1]);
});

test('the numbers of a bar add up to the rows', () => {
  expect([...tallyOf(fleet).values()].reduce((sum, count) => sum + count, 0)).toBe(fleet.length);
  expect(tallyOf(fleet).get('blocked')).toBe(2);
});

test('each PC that did not make it is counted under one cause, the most frequent first', () => {
  const groups = groupByCause(fleet);
  expect(groups.map((group) => [group.key, group.targets.length])).toEqual([
    ['finding:clock_wrong', 2],
    ['fault:no_answer', 1],
    ['code:0xC004F074', 1],
    ['outcome:partly_activated', 1],
  ]);
  for (const group of groups) for (const each of group.targets) expect(keyOf(causeOf(each)!)).toBe(group.key);
});

test('a PC that is still waiting, or that is active, has no cause', () => {
  expect([fleet[0]!, fleet[2]!, fleet[5]!].map(causeOf)).toEqual([null, null, null]);
});

test('the end is expected at the pace so far, and PCs that are off do not count', () => {
  const now = Date.parse('2026-11-23T00:42:00Z');
  const states = { ended: 20, waiting: 8, running: 2, owed: 30 };
  expect(expectedEnd(run({ tally: { total: 60, states, outcomes: {}, success: 0 } }), now)).toBe(now + 60_000);
  expect(expectedEnd(run({ state: 'paused', tally: { total: 60, states, outcomes: {}, success: 0 } }), now)).toBeNull();
  expect(expectedEnd(run({ tally: { total: 60, states: { ended: 1, waiting: 59 }, outcomes: {}, success: 0 } }), now)).toBeNull();
});
