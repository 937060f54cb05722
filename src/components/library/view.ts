/** The state of the library as its address has it: what is shown, in which order, and which cases stand side by side. */
export type View = {
  /** Words to find, as typed. */
  find: string;
  /** Chosen ids; empty for all. */
  outcome: string;
  industry: string;
  invested: string;
  sort: string;
  descending: boolean;
  /** Slugs side by side: none, two or three. */
  compare: string[];
};

/** What an address may name: the ids that the page offers. The first way to sort is the usual one. */
export type Offered = Record<'outcome' | 'industry' | 'invested' | 'sort' | 'compare', readonly string[]>;

/** What the reader's own customers are called among the slugs. */
export const OWN = 'yours';

/** Fewest and most cases side by side. */
export const fewest = 2;
export const most = 3;

/** Longest text to find. */
export const longest = 100;

/** Reads an address’s query. Whatever the page does not offer is left out: the query may come from anywhere. */
export function parseView(search: string, offered: Offered): View {
  const query = new URLSearchParams(search);
  const one = (name: 'outcome' | 'industry' | 'invested' | 'sort') =>
    offered[name].find((id) => id === query.get(name)) ?? '';
  const named = new Set((query.get('compare') ?? '').slice(0, 1000).split(','));
  const compare = [...named].filter((slug) => offered.compare.includes(slug)).slice(0, most);
  return {
    find: (query.get('find') ?? '').toWellFormed().slice(0, longest).toWellFormed().trim(),
    outcome: one('outcome'),
    industry: one('industry'),
    invested: one('invested'),
    sort: one('sort') || (offered.sort[0] ?? ''),
    descending: query.get('order') === 'desc',
    compare: compare.length < fewest ? [] : compare,
  };
}

/** The query of a view, empty or beginning with a question mark; what is usual is left out. */
export function searchOf(view: View, offered: Pick<Offered, 'sort'>): string {
  const query = new URLSearchParams();
  for (const name of ['find', 'outcome', 'industry', 'invested'] as const) if (view[name]) query.set(name, view[name]);
  if (view.sort !== offered.sort[0]) query.set('sort', view.sort);
  if (view.descending) query.set('order', 'desc');
  if (view.compare.length > 0) query.set('compare', view.compare.join(','));
  // A comma is allowed in a query, and easier to read out.
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
