import type { DataFigure, LinePanel, PairsPanel } from '~/schemas/figure';
import { fullValue, remarkOf, yearOf } from './value';
import { sameYears } from './years';

/** Numbers of a figure as a table: the head of each row, and a cell for each column after the first. */
export type Table = {
  caption: string;
  columns: [first: string, ...rest: string[]];
  rows: { head: string; cells: string[] }[];
};

/** All the numbers of a figure. Panels over the same years share a table. */
export function tables({ panels }: DataFigure): Table[] {
  const lines = panels.filter((panel) => panel.kind === 'line');
  const together = lines.length > 1 && sameYears(lines);
  return [
    ...(together ? [lineTable(lines)] : lines.map((panel) => lineTable([panel]))),
    ...panels.filter((panel) => panel.kind === 'pairs').map(pairsTable),
  ];
}

/** True where all panels are pairs with the same rows, so that they can stand side by side. */
export function sameRows(panels: DataFigure['panels']): panels is PairsPanel[] {
  const pairs = panels.filter((panel) => panel.kind === 'pairs');
  const rows = pairs.map((panel) => panel.rows.map(({ label }) => label).join('\n'));
  return panels.length > 1 && pairs.length === panels.length && new Set(rows).size === 1;
}

function lineTable(panels: LinePanel[]): Table {
  const points = panels[0]?.points ?? [];
  return {
    caption: panels.map(({ title }) => title).join('. '),
    columns: ['Year', ...panels.map(({ counts }) => capital(counts))],
    rows: points.map((point, index) => ({
      head: remarkOf(point) === undefined ? yearOf(point) : `${yearOf(point)} (${remarkOf(point)})`,
      cells: panels.map(({ points, unit }) => fullValue(points[index]?.y ?? Number.NaN, unit)),
    })),
  };
}

function pairsTable({ title, counts, rows, unit }: PairsPanel): Table {
  return {
    caption: `${title}: ${counts}`,
    columns: ['Item', 'Before', 'After'],
    rows: rows.map(({ label, from, to, fromLabel, toLabel }) => ({
      head: label,
      cells: [`${fromLabel}: ${fullValue(from, unit)}`, `${toLabel}: ${fullValue(to, unit)}`],
    })),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
