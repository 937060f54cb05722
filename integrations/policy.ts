import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Leaves in each page's Content Security Policy only the hashes of its own inline scripts and styles. Astro writes those
 * of the whole site into every page: a kilobyte that does not compress, ahead of the first word.
 * @throws where a page has an inline script or style that the policy does not allow
 */
export const policy = (): AstroIntegration => ({
  name: 'policy',
  hooks: {
    'astro:build:done': async ({ assets, logger }) => {
      const files = [...assets.values()].flat().map((file) => fileURLToPath(file));
      const pages = files.filter((file) => file.endsWith('.html'));
      let saved = 0;
      for (const file of pages) {
        const html = await readFile(file, 'utf8');
        const trimmed = trimPolicy(html);
        saved += html.length - trimmed.length;
        await writeFile(file, trimmed);
      }
      logger.info(`${pages.length} pages, ${saved} bytes of other pages' hashes removed`);
    },
  },
});

/** The page with only its own hashes in its policy. @throws where one of its own is missing */
export function trimPolicy(html: string): string {
  const own = new Set([...html.matchAll(inline)].map((match) => `'sha256-${hash(match[2] ?? '')}'`));
  return html.replace(policyTag, (tag) => {
    const missing = [...own].find((value) => !tag.includes(value));
    if (missing) throw new Error(`An inline script or style is not allowed by the page's own policy: ${missing}.`);
    return tag.replaceAll(/ 'sha256-[^']+'/g, (value) => (own.has(value.trim()) ? value : ''));
  });
}

const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Inline styles and scripts; data blocks and scripts of their own file are none. */
const inline = /<(style|script)(?![^>]*(?:\bsrc=|type="application\/))[^>]*>([\s\S]*?)<\/\1>/g;

const hash = (source: string): string => createHash('sha256').update(source).digest('base64');
