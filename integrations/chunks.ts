import type { AstroIntegration } from 'astro';

/**
 * Puts into one file each what every exercise needs: Preact, and the answers with the parts that kinds share. Left to
 * itself the bundler makes a file of every combination of kinds, and small files compress badly.
 */
export const chunks = (): AstroIntegration => ({
  name: 'chunks',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'chunks',
              apply: 'build',
              configEnvironment: (name) =>
                name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } : null,
            },
          ],
        },
      });
    },
  },
});

const groups = [
  { name: 'preact', test: /node_modules\/preact\// },
  // The cover reads it too, and nothing else of the answers.
  { name: 'storage', test: /\/src\/answers\/storage\.ts$/, priority: 1 },
  // The hook stands for the whole store that it imports.
  {
    name: 'exercise',
    test: /\/src\/(components\/exercises\/(Foot|Example|GrowingText|use-held)|answers\/use-answer)\.tsx?$/,
  },
];
