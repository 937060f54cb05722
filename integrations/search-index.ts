import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the built pages with Pagefind and writes its index to `/pagefind/`, without its ready-made interfaces,
 * which no page uses.
 * @throws where Pagefind reports errors, or finds no page to index
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const started = performance.now();
      const root = fileURLToPath(dir);
      try {
        const { index, errors: [...problems] = [] } = await createIndex({
          forceLanguage: 'en',
          excludeSelectors: notText,
        });
        if (!index) throw new Error(problems.join('\n'));
        const added = await index.addDirectory({ path: root });
        problems.push(...added.errors);
        const written = await index.writeFiles({ outputPath: `${root}pagefind` });
        problems.push(...written.errors);
        if (problems.length > 0) throw new Error(problems.join('\n'));
        if (added.page_count === 0) throw new Error('No page carries data-pagefind-body.');
        await Promise.all(unusedInterfaces.map((file) => rm(`${root}pagefind/${file}`, { force: true })));
        logger.info(`${added.page_count} pages indexed in ${Math.round(performance.now() - started)} ms`);
      } catch (cause) {
        throw new Error('The search index could not be built. Look at the message below.', { cause });
      } finally {
        await close();
      }
    },
  },
});

/** What stands in a page’s text without being part of it: numbers of references and notes, what opens, labels, fields. */
const notText = [
  '.cite',
  '.note-ref',
  '.note-n',
  '.popover',
  '.sources',
  '.facts dt',
  '.exercise-number',
  '.field-box',
  '.print-face',
  '.exercise-foot',
];

const unusedInterfaces = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];
