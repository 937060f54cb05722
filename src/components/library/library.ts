/** Sorts and filters the case library in place; its state stands in the address, so that a view can be shared. */
import { capabilityNames } from '~/schemas/capability';
import { choose, choosing, chosen, sayMissing } from './choice';
import type { Comparing } from './comparing';
import { fetchCases } from './data';
import { fewest, type Offered, OWN, parseView, searchOf, type View } from './view';

const page = document.querySelector('[data-library-page]') as HTMLElement;
const table = page.querySelector('[data-library]') as HTMLTableElement;
const tools = page.querySelector('[data-library-tools]') as HTMLFormElement;
const none = page.querySelector('[data-none]') as HTMLElement;
const body = table.tBodies[0] as HTMLTableSectionElement;
const rows = [...body.rows].map((element) => ({
  element,
  data: element.dataset,
  words: [...element.cells]
    .slice(0, -1)
    .map(({ textContent }) => textContent)
    .join(' ')
    .toLowerCase(),
}));
const field = (name: string) => tools.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
const idsIn = (name: string) =>
  [...(field(name) as HTMLSelectElement).options].map(({ value }) => value).filter((value) => value !== '');
const slugs = rows.map(({ data }) => data['case'] ?? '');
const offered: Offered = {
  outcome: idsIn('outcome'),
  industry: idsIn('industry'),
  invested: idsIn('invested'),
  sort: idsIn('sort'),
  compare: [...slugs, OWN],
};
let view = parseView('', offered);
let comparing: Comparing | undefined;
/** Counts what the address has asked for, so that what comes late is not shown. */
let turns = 0;

none.querySelector('[data-reset]')?.addEventListener('click', () => {
  tools.reset();
  view = { ...parseView('', offered) };
  follow();
  field('find').focus();
});
addEventListener('popstate', () => void restore());
choosing(() => {
  history.replaceState({ chosen: chosen() }, '');
}, compare);

/** Shows the view the address names, and checks the boxes that were checked when the reader left. */
export async function restore(): Promise<void> {
  const asked = parseView(location.search, offered);
  const own = asked.compare.includes(OWN) || remembered().includes(OWN) ? await ownCustomer() : undefined;
  view = own ? asked : parseView(location.search, { ...offered, compare: slugs });
  for (const name of ['find', 'outcome', 'industry', 'invested', 'sort'] as const) field(name).value = view[name];
  const open = view.compare.length > 0;
  choose(open ? view.compare : remembered().filter((slug) => slugs.includes(slug) || (own && slug === OWN)));
  await show();
  if (open) await openComparison(view.compare);
  else {
    turns += 1;
    comparing?.close();
  }
}

/** Follows a box that was checked, or no longer is: what it was at the time, since more may have been checked by now. */
export function toggle(slug: string, checked: boolean): void {
  const others = chosen().filter((other) => other !== slug);
  choose(checked ? [...others, slug] : others);
  history.replaceState({ chosen: chosen() }, '');
}

/**
 * Follows the fields, and keeps the view in the address.
 * @param name of the field that was changed
 */
export function follow(name?: string): void {
  const values = Object.fromEntries(new FormData(tools)) as Record<string, string>;
  const asked = parseView(new URLSearchParams(values).toString(), offered);
  // Another order from the field begins at its beginning.
  const descending = view.descending && name !== 'sort';
  view = { ...asked, descending, compare: [] };
  history.replaceState(history.state, '', address(view));
  void show();
}

/** Sorts by a column; by the same one again, the other way round. */
export function sortBy(key: string): void {
  view = { ...view, descending: view.sort === key && !view.descending };
  field('sort').value = key;
  follow();
}

/** Puts the chosen cases side by side, under an address of their own: the way back leads to the list. */
async function compare(): Promise<void> {
  const named = chosen();
  if (named.length < fewest) return;
  const leave = () => history.pushState({ chosen: named, from: 'list' }, '', address({ ...view, compare: named }));
  await openComparison(named, leave);
}

/** @param leave for a comparison that the reader asked for just now: called when all is there, before it is shown */
async function openComparison(named: string[], leave?: () => void): Promise<void> {
  const turn = ++turns;
  const open = await import('./comparing')
    .then(({ prepareComparison }) => prepareComparison(page))
    .catch(() => undefined);
  // She went back while it came.
  if (turn !== turns) return;
  if (!open) return sayMissing();
  leave?.();
  comparing = open(named, leave !== undefined, {
    change(next) {
      choose(next);
      history.replaceState({ ...history.state, chosen: next }, '', address({ ...view, compare: next }));
    },
    back() {
      // The entry before this one is the list, where the reader came from it.
      if (history.state?.from === 'list') return history.back();
      history.replaceState({ chosen: chosen() }, '', address({ ...view, compare: [] }));
      void restore();
    },
  });
}

/** Shows the rows that fit, in their order, here and on the line of years. */
async function show(): Promise<void> {
  const shown = view;
  const words = shown.find.toLowerCase().split(/\s+/);
  const found = shown.invested ? await investments(shown.invested) : undefined;
  // Another choice was made while the cases came.
  if (view !== shown) return;
  const fits = rows.filter(
    (row) =>
      words.every((word) => row.words.includes(word)) &&
      (['industry', 'outcome'] as const).every((name) => !shown[name] || row.data[name] === shown[name]) &&
      (!shown.invested || row.data['invested']?.split(' ').includes(shown.invested)),
  );
  const direction = shown.descending ? -1 : 1;
  rows.sort((a, b) => compareBy(shown.sort, a.element, b.element) * direction);
  body.append(...rows.map(({ element }) => element));
  for (const row of rows) {
    const isOff = !fits.includes(row);
    row.element.hidden = isOff;
    for (const mark of page.querySelectorAll<SVGElement>(`[data-timeline] [data-case="${row.data['case']}"]`))
      mark.toggleAttribute('data-off', isOff);
    row.element.querySelector('.found')?.remove();
    const line = found?.(row.data['case'] ?? '');
    if (line) row.element.querySelector('td.become')?.append(line);
  }
  for (const head of table.querySelectorAll('thead th')) {
    if (head.classList.contains(shown.sort)) head.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  const count = page.querySelector('[data-count]') as HTMLElement;
  count.textContent = `${fits.length} of ${rows.length} cases shown.`;
  none.hidden = fits.length > 0;
}

/** What each case invested in one capability, in a line for its row. */
async function investments(kind: string): Promise<(slug: string) => HTMLElement | undefined> {
  const file = await fetchCases().catch(() => undefined);
  return (slug) => {
    const one = file?.cases.find((each) => each.slug === slug);
    const texts = one?.investments.filter((investment) => investment.kind === kind).map(({ text }) => text) ?? [];
    if (texts.length === 0) return undefined;
    const line = Object.assign(document.createElement('small'), { className: 'found' });
    const name = document.createElement('b');
    name.textContent = `${capabilityNames[kind as keyof typeof capabilityNames]}:`;
    line.append(name, ` ${texts.join('; ')}`);
    return line;
  };
}

const ownCustomer = () => import('./own').then(({ showOwn }) => showOwn());
const address = (of: View) => location.pathname + searchOf(of, offered);
const remembered = (): string[] => {
  const { chosen } = (history.state ?? {}) as { chosen?: unknown };
  return Array.isArray(chosen) ? chosen.filter((slug) => typeof slug === 'string') : [];
};

function compareBy(key: string, a: HTMLElement, b: HTMLElement): number {
  const text = (row: HTMLElement, name: string) => row.querySelector(`.${name}`)?.textContent ?? '';
  return (
    text(a, key).localeCompare(text(b, key), 'en', { numeric: true }) ||
    text(a, 'title').localeCompare(text(b, 'title'), 'en')
  );
}
