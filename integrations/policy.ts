import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './pages';

/**
 * Leaves in each page's Content Security Policy only the hashes of its own inline scripts and styles. Astro writes those
 * of the whole site into every page: a kilobyte that does not compress, ahead of the first word.
 * @throws where a page has an inline script that the policy does not allow
 */
export const policy = (): AstroIntegration => ({
  name: 'policy',
  hooks: {
    'astro:build:done': async ({ assets, logger }) => {
      const { pages, saved } = await rewritePages(assets, trimPolicy);
      logger.info(`${pages} pages, ${saved} bytes of other pages' hashes removed`);
    },
  },
});

/**
 * The page with only its own hashes in its policy. Those of its styles are counted anew, for `page-styles` has changed
 * them; a script has to be one that Astro allowed.
 * @throws where a script is not
 */
export function trimPolicy(html: string): string {
  const scripts = hashesOf(html, inlineScript);
  const styles = hashesOf(html, inlineStyle);
  return html.replace(policyTag, (tag) => {
    const missing = scripts.find((value) => !tag.includes(value));
    if (missing) throw new Error(`An inline script is not allowed by the page's own policy: ${missing}.`);
    const own = (directive: string, hashes: string[]) => [directive, ...hashes].join(' ');
    return tag
      .replaceAll(/ 'sha256-[^']+'/g, '')
      .replace(/\bscript-src\b/, own('script-src', scripts))
      .replace(/\bstyle-src\b/, own('style-src', styles));
  });
}

const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Inline scripts; data blocks and scripts of their own file are none. */
const inlineScript = /<script(?![^>]*(?:\bsrc=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

const hashesOf = (html: string, pattern: RegExp): string[] => [
  ...new Set([...html.matchAll(pattern)].map((match) => `'sha256-${hash(match[1] ?? '')}'`)),
];

const hash = (source: string): string => createHash('sha256').update(source).digest('base64');
