import { useCallback } from 'react';
import { useLanguage } from '../i18n/i18n';
import { fullTime } from '../time/time';
import { type Paint, tooltip, useChart } from './useChart';

export interface Line {
  name: string;
  points: readonly [string, number][];
}

const symbols = ['circle', 'diamond', 'triangle', 'rect', 'pin'];

/** How many days were left, over time? A line that climbs was renewed. */
export default function DaysChart({ lines, label, unit }: { lines: readonly Line[]; label: string; unit: string }) {
  const language = useLanguage();
  const option = useCallback(
    (paint: Paint) => ({
      color: paint.series,
      grid: { left: 48, right: 16, top: 40, bottom: 28 },
      legend: { textStyle: { color: paint.ink }, top: 0, type: 'plain' as const },
      tooltip: { ...tooltip(paint), trigger: 'item' as const, formatter: (point: { seriesName: string; value: [string, number] }) => `${point.seriesName}\n${fullTime(point.value[0], language)}\n${point.value[1]}` },
      xAxis: { type: 'time' as const, axisLabel: { color: paint.soft, hideOverlap: true }, axisLine: { lineStyle: { color: paint.line } } },
      yAxis: { type: 'value' as const, name: unit, min: 0, nameTextStyle: { color: paint.soft }, axisLabel: { color: paint.soft }, splitLine: { lineStyle: { color: paint.line } } },
      series: lines.map(({ name, points }, index) => ({ type: 'line' as const, name, data: points, symbol: symbols[index % symbols.length], symbolSize: 8 })),
    }),
    [lines, unit, language],
  );
  return <div className="chart" role="img" aria-label={label} ref={useChart(option)} />;
}
