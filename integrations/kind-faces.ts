import type { AstroIntegration } from 'astro';

/**
 * Lets a page load only the faces it shows. A bundler never takes a module apart, and each kind of exercise is one file:
 * so the table of kinds, by which the workbook shows answers, reads copies of those files, from which the unused fill faces
 * drop out; and for the chapters, which only fill, the table's entry is no export, so that its faces drop out there.
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
              transform: {
                filter: { id: /\/src\/components\/exercises\/kinds\/[A-Z]\w+\.tsx$/ },
                handler: (code) => code.replace(entry, 'const '),
              },
            },
          ],
        },
      });
    },
  },
});

const table = '/src/components/exercises/kinds/index.ts';
const entry = /^export const (?=\w+: Kind<)/m;
