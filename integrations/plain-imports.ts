import type { AstroIntegration } from 'astro';

/**
 * Leaves dynamic imports as they are. Vite wraps each in a helper that preloads what it needs, which would be a third
 * of a text page's JavaScript; what is imported dynamically here is fetched on use, and brings its own styles.
 */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'plain-imports',
              enforce: 'pre',
              apply: 'build',
              load: (id) =>
                id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
              configEnvironment: () => ({
                build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } },
              }),
            },
          ],
        },
      });
    },
  },
});
