import { useCallback } from 'react';
import type { ReportChart } from '../api/compliance';
import { type Paint, tooltip, useChart } from './useChart';

const perBar = 26;

/** What do the rows of a report add up to? Lying bars, as on paper; the numbers stand in the table. */
export default function ReportBars({ chart, label }: { chart: ReportChart; label: string }) {
  const option = useCallback(
    (paint: Paint) => ({
      color: paint.series,
      grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
      legend: { textStyle: { color: paint.ink }, top: 0, type: 'plain' as const },
      tooltip: { ...tooltip(paint), trigger: 'axis' as const, axisPointer: { type: 'shadow' as const } },
      xAxis: { type: 'value' as const, minInterval: 1, axisLabel: { color: paint.soft }, splitLine: { lineStyle: { color: paint.line } } },
      yAxis: { type: 'category' as const, inverse: true, data: chart.bars.map((bar) => bar.label), axisLabel: { color: paint.ink, width: 180, overflow: 'truncate' as const }, axisLine: { lineStyle: { color: paint.line } } },
      series: chart.series.map(({ code, title }, index) => ({ type: 'bar' as const, name: title, itemStyle: paint.states[code] ? { color: paint.states[code] } : {}, stack: 'all', barMaxWidth: 16, data: chart.bars.map(({ values }) => values[index] ?? 0) })),
    }),
    [chart],
  );
  return <div className="report-bars" style={{ height: chart.bars.length * perBar + 60 }} role="img" aria-label={label} ref={useChart(option)} />;
}
