import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Machine } from '../api/machines';
import { type Explain, useExplain } from '../explain/explanations';
import type { Column } from '../rows/Rows';
import { toneOf } from '../runs/kinds';
import { Ago } from '../time/Ago';
import { Mark } from '../ui/Mark';
import { type ColumnCode, columnsOf } from './columns';
import { toneOfState, worst } from './standing';
import { Until } from './Until';
import { useCodeText } from './useCodeText';
import { useProductTitle } from './useProductTitle';

// A reading older than this says little about today.
const OLD = 30 * 86_400_000;
// A phone has room for no more.
const MOST_NARROW = 3;

const widths: Partial<Record<ColumnCode, string>> = { name: 'minmax(6rem, 1.1fr)', room: 'minmax(3.5rem, 0.7fr)', windows: 'minmax(6rem, 0.8fr)', office: 'minmax(6rem, 0.8fr)', expires_at: 'minmax(10.5rem, 1fr)', seen_at: 'minmax(5.5rem, 0.6fr)', outcome: 'minmax(8.5rem, 0.9fr)', address: 'minmax(9rem, 0.9fr)', findings: 'minmax(4rem, 0.4fr)', products: 'minmax(14rem, 1.6fr)', note: 'minmax(7rem, 1fr)', cause: 'minmax(7rem, 1fr)' };
const sorts: Partial<Record<ColumnCode, string>> = { name: 'name', room: 'room', windows: 'state', expires_at: 'expires', seen_at: 'seen' };

/** What does the list tell of each PC? */
export function useMachineColumns(asked: string): Column<Machine>[] {
  const { t, i18n } = useTranslation('machines');
  const explain = useExplain();
  const textOf = useCodeText();
  const titled = useProductTitle();
  const label = explain.label('outcome', 'activated');
  return useMemo(() => {
    const now = Date.now();
    const cell = cells(now, explain, titled, (code) => textOf(code).title, (life) => t(`life.${life as 'in_use'}`));
    return columnsOf(asked).map((code, index) => {
      const sort = sorts[code];
      return { key: code, title: t(`heading.${code}`), width: widths[code] ?? 'minmax(5.5rem, 0.8fr)', cell: cell[code], wideOnly: index >= MOST_NARROW, ...(sort ? { sort } : {}) };
    });
    // The labels come with a file of their own; the columns stay the same while one scrolls.
  }, [t, i18n.language, label, asked]);
}

function cells(now: number, explain: Explain, titled: (title: string | null) => string, cause: (code: string) => string, life: (code: string) => string): Record<ColumnCode, Column<Machine>['cell']> {
  const state = (family: string) => (machine: Machine) => {
    const product = worst(machine.products, family);
    return product && <Mark tone={toneOfState(product.state)}>{explain.label('state', product.state ?? 'unknown')}</Mark>;
  };
  return {
    name: ({ name }) => name,
    room: ({ room }) => room,
    building: ({ building }) => building,
    address: ({ address, port }) => (port ? `${address}:${port}` : address),
    windows: state('windows'),
    office: state('office'),
    products: ({ products }) => [...new Set(products.map(({ title }) => titled(title)))].join(', '),
    expires_at: ({ expires_at }) => <Until at={expires_at} now={now} />,
    seen_at: ({ seen_at }) => seen_at && <Seen at={seen_at} now={now} />,
    outcome: ({ last_visit }) => last_visit && <Mark tone={toneOf(last_visit.outcome)}>{explain.label('outcome', last_visit.outcome)}</Mark>,
    cause: ({ last_visit }) => last_visit?.cause && cause(last_visit.cause),
    findings: ({ findings }) => (findings === 0 ? '' : <Mark tone="part">{findings}</Mark>),
    owner: ({ owner }) => owner,
    mac: ({ mac }) => mac,
    serial_number: ({ serial_number }) => serial_number,
    credential: ({ credential }) => credential,
    life_cycle: ({ life_cycle }) => life(life_cycle),
    note: ({ note }) => note,
  };
}

function Seen({ at, now }: { at: string; now: number }) {
  const old = now - new Date(at).getTime() > OLD;
  return (
    <span className={old ? 'soft' : undefined}>
      <Ago at={at} now={now} />
    </span>
  );
}
