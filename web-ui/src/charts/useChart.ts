import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useRef } from 'react';
import { useTheme } from '../theme/theme';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** The colours of the page, as they are in its present shade. */
export interface Paint {
  ink: string;
  soft: string;
  line: string;
  card: string;
  /** By what is counted: a state has the same colour here as everywhere. */
  states: Record<string, string>;
  part: string;
  series: string[];
}

/** Draws into an element, again whenever its size, the shade or what is drawn changes. */
export function useChart(option: (paint: Paint) => EChartsCoreOption, onClick?: (index: number) => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const clicked = useRef(onClick);
  clicked.current = onClick;
  const { shade } = useTheme();
  useEffect(() => {
    if (!box.current) return;
    const drawn = init(box.current);
    chart.current = drawn;
    drawn.on('click', (event) => clicked.current?.(event.dataIndex));
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    if (box.current) chart.current?.setOption({ animation: false, ...option(paintOf(box.current)) }, true);
  }, [option, shade]);
  return box;
}

const toneOfState = { covered: 'good', not_activated: 'part', expired: 'bad', unclear: 'none', within: 'good', over: 'bad', lapsing: 'part', findings: 'part' };

/** A canvas knows no custom properties, so the page is asked what they come to. */
function paintOf(element: HTMLElement): Paint {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const states = Object.fromEntries(Object.entries(toneOfState).map(([state, tone]) => [state, colour(tone)]));
  const paint = { states, ink: colour('ink'), soft: colour('soft'), line: colour('line'), card: colour('card'), part: colour('part'), series: ['good', 'busy', 'owed', 'part', 'away'].map(colour) };
  probe.remove();
  return paint;
}

/** Drawn into the canvas: what is put into the page as text with styles, its policy forbids. */
export const tooltip = (paint: Paint) => ({ renderMode: 'richText' as const, backgroundColor: paint.card, borderColor: paint.line, textStyle: { color: paint.ink } });
