import type { AstroIntegration } from 'astro';

/**
 * Lets the workbook show answers without what fills them in. A bundler never takes a module apart, and each kind of
 * exercise is one file: so the table of kinds reads copies of those files, from which the unused fill faces drop out. The
 * faces themselves come from the chapters' own chunks, when the reader changes an answer.
 */
export const kindFaces = (): AstroIntegration => ({
  name: 'kind-faces',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'kind-faces',
              enforce: 'pre',
              apply: 'build',
              applyToEnvironment: ({ name }) => name === 'client',
              async resolveId(source, importer) {
                if (!importer?.endsWith(table) || !/^\.\/[A-Z]/.test(source)) return null;
                const file = await this.resolve(source, importer, { skipSelf: true });
                return file && `${file.id}?faces`;
              },
            },
          ],
        },
      });
    },
  },
});

const table = '/src/components/exercises/kinds/index.ts';
