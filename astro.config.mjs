import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checks } from './integrations/checks';
import { chunks } from './integrations/chunks';
import { firstPaintHash } from './integrations/first-paint';
import { fonts } from './integrations/fonts';
import { islandRuntime } from './integrations/island-runtime';
import { kindFaces } from './integrations/kind-faces';
import { markdown } from './integrations/markdown';
import { pageStyles } from './integrations/page-styles';
import { plainImports } from './integrations/plain-imports';
import { policy } from './integrations/policy';
import { searchIndex } from './integrations/search-index';
import { styles } from './integrations/styles';

const base = process.env.BASE_PATH ?? '/';
const site = process.env.SITE;

export default defineConfig({
  base,
  site,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: { processor: markdown(base), syntaxHighlight: false },
  integrations: [
    styles(),
    plainImports(),
    kindFaces(),
    chunks(),
    fonts(),
    mdx(),
    preact(),
    site && sitemap({ filter: (page) => !/\/(recovery|print|brief)\/$/.test(page) }),
    islandRuntime(),
    pageStyles(),
    policy(),
    searchIndex(),
    checks(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [firstPaintHash] },
    },
  },
  // Left to itself the minifier writes for the newest engine: shorthands that another drops, lines under links with them.
  // Astro marks every MDX file with a directive that the bundler would warn of, file by file.
  vite: {
    build: {
      cssTarget: ['chrome140', 'firefox140', 'safari18', 'ios18'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
