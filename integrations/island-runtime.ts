import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './pages';

/**
 * Moves Astro's island runtime out of the pages into one file, fetched once for the whole book. Inline it would be
 * 1.6 kB of every page with an exercise, ahead of the first word; islands wait for an idle page anyway. What tells a
 * reader that an island was lost goes with it.
 * @throws where a page has islands but no runtime is recognized
 */
export const islandRuntime = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'island-runtime',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const root = fileURLToPath(dir);
        let count = 0;
        await rewritePages(assets, async (html) => {
          const { page, runtime: islands } = extractRuntime(html);
          if (!islands) return html;
          const runtime = `${islands}\n${lostIsland}`;
          const name = `_astro/islands.${createHash('sha256').update(runtime).digest('hex').slice(0, 8)}.js`;
          await mkdir(`${root}_astro`, { recursive: true });
          await writeFile(`${root}${name}`, runtime);
          count += 1;
          return page.replace('</head>', `<script type="module" src="${base}/${name}"></script></head>`);
        });
        logger.info(`${count} pages share one runtime`);
      },
    },
  };
};

const lostIsland = readFileSync(new URL('../src/components/frame/lost-island.js', import.meta.url), 'utf8').trim();

/** The page without its inline island runtime, and that runtime. @throws where islands stand without one */
export function extractRuntime(html: string): { page: string; runtime: string } {
  const scripts: string[] = [];
  const page = html.replaceAll(/<script>([\s\S]*?)<\/script>/g, (tag, source: string) => {
    if (!/astro-island|self\.Astro/.test(source)) return tag;
    if (!scripts.includes(source)) scripts.push(source);
    return '';
  });
  if (html.includes('<astro-island') && scripts.length === 0) throw new Error('Islands without their runtime.');
  return { page, runtime: scripts.join('\n') };
}
