import type { ComparedCase } from '~/book/compared';
import type { Capability } from '~/schemas/answer-value';
import { capabilityIds, capabilityNames } from '~/schemas/capability';
import type { OwnCustomer } from '~/workbook/own-customer';
import { OWN } from './view';

/** One of the compared: a case, or the reader's own customers. Empty lists and texts say that nothing is known or written. */
export type Column = {
  slug: string;
  title: string;
  href: string;
  /** Who led it, or whose it is. */
  note: string;
  isOwn: boolean;
  pair: { before: string; become: string };
  ask: { do: string; become: string };
  before: string[];
  become: string[];
  investments: Partial<Record<Capability, string[]>>;
  outcome: string;
  years: string;
  /** First and last year, where it stands on the line; no last year while it goes on. */
  span: { from: number; to?: number | undefined } | undefined;
  place: string;
  industry: string;
};

/** A line of the comparison: what is compared, and a list for each column. */
export type ComparedRow = { id: string; name: string; side?: 'before' | 'become'; group?: string; cells: string[][] };

/** A case as a column. */
export function columnOf(one: ComparedCase): Column {
  const { slug, title, href, pair, ask, shifts, investments, outcome, years, from, to, place, industry, leader } = one;
  return {
    ...{ slug, title, href, pair, ask, outcome, years, place, industry, note: leader, isOwn: false },
    before: shifts.map(({ before }) => before),
    become: shifts.map(({ become }) => become),
    investments: Object.fromEntries(
      capabilityIds.map((id) => [id, investments.filter(({ kind }) => kind === id).map(({ text }) => text)]),
    ),
    span: { from, to },
  };
}

/** The reader's own customers as a column. */
export function ownColumn({ workbook, rows, ask, points }: OwnCustomer, href: string): Column {
  const [first] = rows;
  return {
    slug: OWN,
    title: OWN_TITLE,
    href,
    note: workbook ? `From your workbook “${workbook}”` : 'From your workbook',
    isOwn: true,
    pair: { before: first?.before ?? '', become: first?.become ?? '' },
    ask: { do: clause(ask?.able), become: clause(ask?.become) },
    before: rows.map(({ before }) => before),
    become: rows.map(({ become }) => become),
    investments: Object.fromEntries(
      capabilityIds.map((id) => [id, points && points[id] > 0 ? [`${points[id]} of 100 points`] : []]),
    ),
    outcome: 'Not yet known',
    years: 'From today',
    span: undefined,
    place: '',
    industry: '',
  };
}

/** The lines of a comparison, in their order. A capability in which nobody invested has none. */
export function rowsOf(columns: readonly Column[]): ComparedRow[] {
  const one = (get: (column: Column) => string): string[][] =>
    columns.map((column) => [get(column)].filter((text) => text !== ''));
  const rows: ComparedRow[] = [
    { id: 'do', name: 'Asked to do', cells: one(({ ask }) => ask.do) },
    { id: 'become', name: 'Asked to become', side: 'become', cells: one(({ ask }) => ask.become) },
    { id: 'befores', name: 'Before', side: 'before', cells: columns.map(({ before }) => before) },
    { id: 'becomes', name: 'Become', side: 'become', cells: columns.map(({ become }) => become) },
    ...capabilityIds.map((id) => ({
      id,
      name: capabilityNames[id],
      group: 'Invested in',
      cells: columns.map(({ investments }) => investments[id] ?? []),
    })),
    { id: 'outcome', name: 'Outcome', cells: one(({ outcome }) => outcome) },
    { id: 'years', name: 'Years', cells: one(({ years }) => years) },
    { id: 'place', name: 'Place', cells: one(({ place }) => place) },
    { id: 'industry', name: 'Industry', cells: one(({ industry }) => industry) },
  ];
  return rows.filter(({ group, cells }) => !group || cells.some((list) => list.length > 0));
}

/** The names of cases at the beginning of a sentence: “A”, “A and B”, “A, B and your customers”. */
export function inList(names: readonly string[]): string {
  const [first = '', ...others] = names.map((name, at) => (name === OWN_TITLE && at > 0 ? ownWithin : name));
  const last = others.pop();
  return last === undefined ? first : `${[first, ...others].join(', ')} and ${last}`;
}

/** What the reader’s own customers are called, and the same within a sentence. */
const OWN_TITLE = 'Your customers';
const ownWithin = 'your customers';

const clause = (text = ''): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, '');
