import { nearest } from './nearest';
import type { Reference, Site, SitePage } from './site';

/** What is wrong with a reference, and what to write instead. */
export type Dead = { fault: string; fix: string };

/** Finds out whether a reference has a target; each target is looked up once. */
export function targetFinder(site: Site): (page: SitePage, reference: Reference) => Dead | undefined {
  const judged = new Map<string, Dead | undefined>();
  return (page, { attribute, value }) => {
    if (attribute !== 'href' && attribute !== 'src') return judgeId(page, value, `${attribute}="${value}"`);
    const url = URL.parse(value, site.origin + page.url);
    if (!url)
      return {
        fault: `"${value}" is not an address.`,
        fix: 'Write /chapters/<slug>/, or a whole address with https://.',
      };
    if (url.origin !== new URL(site.origin).origin) return undefined;
    if (!judged.has(url.href)) judged.set(url.href, judgeUrl(site, url));
    return judged.get(url.href);
  };
}

function judgeUrl(site: Site, url: URL): Dead | undefined {
  const path = decoded(url.pathname);
  if (!`${path}/`.startsWith(site.base)) {
    return {
      fault: `The link to ${path} leaves the site, which stands under ${site.base}.`,
      fix: site.base + path.slice(1),
    };
  }
  const rest = path.slice(site.base.length);
  const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  if (!site.files.has(file)) {
    return {
      fault: `The link to /${rest} leads nowhere: the site has no such page or file.`,
      fix: replacement(site, rest),
    };
  }
  const target = site.pages.get(file);
  const id = decoded(url.hash.slice(1));
  return target && id && !/^(?:top$|:~:)/.test(id) ? judgeId(target, id, `/${rest}#${id}`) : undefined;
}

function judgeId(page: SitePage, id: string, written: string): Dead | undefined {
  if (page.ids.has(id)) return undefined;
  const meant = nearest(id, page.ids);
  const fault = `${written} points at an id that ${page.path} does not have.`;
  return { fault, fix: meant ? written.replace(id, meant) : `Leave the id out, or give its target id="${id}".` };
}

function replacement(site: Site, rest: string): string {
  if (site.files.has(`${rest}/index.html`)) return `/${rest}/ (with the slash at the end)`;
  const addresses = [...site.pages.values()]
    .map(({ url }) => url.slice(site.base.length))
    .filter((address) => address !== '');
  const meant = nearest(rest, addresses);
  return meant === undefined ? 'Remove the link, or write the page.' : `/${meant}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
