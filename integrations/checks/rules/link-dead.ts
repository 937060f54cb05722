import { type Fault, type Place, placesIn, rule } from '../finding';
import { referencesIn, type Site, type SitePage } from '../site';
import { type Dead, targetFinder } from '../targets';

/** A link, a file or an id in the built site that has no target. Links of an author are shown where she wrote them. */
export const linkDead = rule<Site>('link-dead', (site) => {
  const findDead = targetFinder(site);
  const written: Fault[] = [];
  const unwritten = new Map<string, { dead: Dead; paths: string[] }>();
  for (const page of site.pages.values()) {
    for (const reference of referencesIn(page.html())) {
      const dead = findDead(page, reference);
      if (!dead) continue;
      const places = placesOf(site, page, reference.value);
      written.push(...places.map((at) => ({ at, ...dead })));
      if (places.length > 0) continue;
      const paths = unwritten.get(dead.fault)?.paths ?? [];
      unwritten.set(dead.fault, { dead, paths: [...paths, page.path] });
    }
  }
  for (const { fault } of written) unwritten.delete(fault);
  return [...written, ...[...unwritten.values()].map(({ dead, paths }) => inHtml(dead, paths))];
});

/** Where the author wrote an address: as it stands in the HTML, or without the base path, which the build adds. */
function placesOf(site: Site, page: SitePage, value: string): Place[] {
  const source = site.sourceOf(page);
  if (!source) return [];
  const asWritten = value.startsWith(site.base) ? value.slice(site.base.length - 1) : value;
  const pattern = new RegExp(`(?<=[("'=\\s])${RegExp.escape(asWritten)}(?=[)"'\\s>])`, 'g');
  return [...source.text.matchAll(pattern)].map(({ index }) => placesIn(source.file, source.text)(index));
}

/** A link that no author wrote, as those of a layout, is shown once. */
function inHtml({ fault, fix }: Dead, [file = '', ...others]: string[]): Fault {
  const more = others.length > 0 ? ` (and on ${others.length} more)` : '';
  return { at: { file, line: 1, column: 1 }, fault: fault.replace(/\.$/, `${more}.`), fix };
}
