import { useCallback } from 'react';
import { type Paint, tooltip, useChart } from './useChart';

interface Week {
  of: string | null;
  machines: number;
}

/** How many PCs lapse in each week? A bar opens the list of those it stands for. */
export default function WeeksChart({ weeks, label, onOpen }: { weeks: readonly Week[]; label: string; onOpen: (index: number) => void }) {
  const option = useCallback(
    (paint: Paint) => ({
      color: paint.part,
      grid: { left: 44, right: 12, top: 16, bottom: 28 },
      tooltip: { ...tooltip(paint), trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: weeks.map(({ of }) => (of ?? '').slice(5)), axisLabel: { color: paint.soft }, axisLine: { lineStyle: { color: paint.line } } },
      yAxis: { type: 'value' as const, minInterval: 1, axisLabel: { color: paint.soft }, splitLine: { lineStyle: { color: paint.line } } },
      series: [{ type: 'bar' as const, data: weeks.map(({ machines }) => machines), barMaxWidth: 22 }],
    }),
    [weeks],
  );
  return <div className="chart" role="img" aria-label={label} ref={useChart(option, onOpen)} />;
}
