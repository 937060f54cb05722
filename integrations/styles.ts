import type { AstroIntegration } from 'astro';

/**
 * Puts the book's own styles before those of any component, on every page: the order of the cascade layers has to be
 * the first thing a browser reads.
 */
export const styles = (): AstroIntegration => ({
  name: 'styles',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      injectScript('page-ssr', sheets.map((sheet) => `import '${sheet}';`).join('\n'));
    },
  },
});

const sheets = [
  '/src/styles/layers.css',
  '~fonts/fonts.css',
  '/src/styles/reset.css',
  '/src/styles/tokens.css',
  '/src/styles/base.css',
  '/src/styles/controls.css',
];
