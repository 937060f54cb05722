import { render } from 'preact';
import { loadStyles } from '../reader/panels/load-styles';
import { Comparison } from './Comparison';
import { focusBar } from './choice';
import { type Column, columnOf, ownColumn } from './columns';
import stylesheet from './comparison.css?url';
import { fetchCases } from './data';
import { readOwn } from './own';
import { OWN } from './view';

/** An open comparison. */
export type Comparing = { close(): void };

/** What the reader does in it: other cases, and the way back to the list. */
export type ComparingActions = { change(slugs: string[]): void; back(): void };

let host: HTMLElement | undefined;
/** How far down the list the reader was. */
let place = 0;

/**
 * Fetches what a comparison needs, and returns the way to show one in the place of the list. Where the cases cannot be fetched it
 * says so, and what to do. `takesFocus` where the reader pressed a button just now.
 */
export async function prepareComparison(
  page: HTMLElement,
): Promise<(slugs: readonly string[], takesFocus: boolean, actions: ComparingActions) => Comparing> {
  const browse = page.querySelector('[data-browse]') as HTMLElement;
  // Without its styles it is still complete.
  const [file] = await Promise.all([
    fetchCases().catch(() => undefined),
    loadStyles(stylesheet).catch(() => undefined),
  ]);
  const all: Column[] = (file?.cases ?? []).map(columnOf);
  const own = readOwn();
  if (own) all.push(ownColumn(own, page.querySelector<HTMLAnchorElement>('[data-own-row] a')?.href ?? ''));
  const put = (named: readonly string[], takesFocus: boolean, { change, back }: ComparingActions) => {
    if (!host) {
      host = document.createElement('section');
      host.className = 'compare spread';
      host.setAttribute('aria-labelledby', 'compare-title');
      browse.after(host);
    }
    const columns = named.flatMap((slug) => all.find((column) => column.slug === slug) ?? []);
    const others = all.filter(({ slug }) => !named.includes(slug));
    const go = (next: string[]) => {
      change(next);
      put(next, true, { change, back });
    };
    render(
      <Comparison
        columns={columns}
        others={others}
        today={file?.today ?? 0}
        count={all.filter(({ slug }) => slug !== OWN).length}
        onAdd={(slug) => go([...named, slug])}
        onRemove={(slug) => go(named.filter((each) => each !== slug))}
        onBack={back}
      />,
      host,
    );
    if (!browse.hidden) place = scrollY;
    browse.hidden = true;
    host.hidden = false;
    if (takesFocus) host.querySelector('h2')?.focus();
  };
  return (slugs, takesFocus, actions) => {
    put(slugs, takesFocus, actions);
    return {
      close() {
        if (!host || host.hidden) return;
        host.hidden = true;
        browse.hidden = false;
        scrollTo({ top: place, behavior: 'instant' });
        focusBar();
      },
    };
  };
}
