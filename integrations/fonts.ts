import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeFonts, totals } from './fonts/make';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Cuts the book's fonts to its letters, before anything else is built, and serves them under `~fonts/`:
 * `~fonts/fonts.css`, and `~fonts/literata-text.woff2?url` for the script that fetches the first screen's early. Kept between builds in `node_modules/.cache`.
 * @throws where a font cannot be read or cut, or the files are larger than the book allows
 */
export const fonts = (): AstroIntegration => ({
  name: 'the-ask-fonts',
  hooks: {
    'astro:config:setup': async ({ config, logger, updateConfig }) => {
      const started = performance.now();
      const root = fileURLToPath(config.root);
      logger.info('Cutting fonts …');
      const { folder, cached, bytes } = await makeFonts(root, path.join(root, 'node_modules/.cache/the-ask-fonts'));
      const sums = totals(bytes);
      const sizes = `${kilobytes(sums.default)} default, ${kilobytes(sums.upright)} of it upright`;
      const time = `${Math.round(performance.now() - started)} ms`;
      logger.info(`${Object.keys(bytes).length} files${cached ? ' from the cache' : ''}: ${sizes}, in ${time}`);
      updateConfig({ vite: { resolve: { alias: { '~fonts': folder } } } });
    },
  },
});

export default fonts;
