import { afterEach, expect, test } from 'vitest';
import { fullTime, shortTime, siteDay } from './time';
import { chooseYears } from './years';

afterEach(() => chooseYears('common'));

const at = '2026-08-30T16:30:00Z';

test('a day is the day on the clocks of the site, whatever it is elsewhere', () => {
  expect(siteDay(at)).toBe('2026-08-31');
});

test('who wants it has years counted as papers in Taiwan do', () => {
  chooseYears('roc');
  expect(siteDay(at)).toBe('115-08-31');
  expect(shortTime(at, 'zh-TW', new Date('2027-01-05T00:00:00Z'))).toBe('115-08-31 00:30');
  expect(fullTime(at, 'zh-TW')).toContain('民國115年8月31日');
});
