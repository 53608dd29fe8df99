import type { CDPSession, Page } from '@playwright/test';

export type Figures = Record<string, number>;

/** What Chromium counts of a page: seconds of its main thread, bytes of its heap, nodes. */
export async function figures(session: CDPSession): Promise<Figures> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

export async function begin(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** How much of a core the page's main thread took between the two, in percent. */
export const share = (before: Figures, after: Figures): number => (((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) / ((after['Timestamp'] ?? 0) - (before['Timestamp'] ?? 0))) * 100;

export async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return ((await figures(session))['JSHeapUsedSize'] ?? 0) / 1e6;
}

export const say = (text: string): void => console.log(`    ${text}`);
