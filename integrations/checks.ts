import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { readBook } from './checks/content';
import type { Finding } from './checks/finding';
import { editionOf } from './checks/ledger';
import { githubReport, textReport } from './checks/report';
import { judge } from './checks/rules';
import { linkDead } from './checks/rules/link-dead';
import { readSite } from './checks/site';

/** Settings of the checks. */
export type ChecksOptions = {
  /**
   * Folder of the frozen ledgers of earlier editions, `<edition>.json`, relative to the root.
   * @default 'tests/fixtures/ledgers'
   */
  ledgers?: string;
};

/**
 * Checks what an author wrote before a build, and the links of the site after it; a finding fails the build. In
 * development the findings are warnings, renewed on every save. Listed last, so that every built file is there.
 */
export function checks({ ledgers = 'tests/fixtures/ledgers' }: ChecksOptions = {}): AstroIntegration {
  let config: AstroConfig;
  const checkContent = () => {
    const root = fileURLToPath(config.root);
    const book = readBook(root, { edition: editionOf(versionIn(root)), ledgers });
    return {
      findings: judge(book),
      count: `${book.pages.length} pages, ${book.exercises.length} exercises, ${book.sources.size} sources`,
    };
  };
  return {
    name: 'checks',
    hooks: {
      // Not at astro:build:start: by then Astro has read the collections, and failed with its own words.
      'astro:config:setup': ({ config: given, command, logger }) => {
        config = given;
        if (command === 'build') failOn(logger, 'content', checkContent);
      },
      'astro:config:done': ({ config: resolved }) => {
        config = resolved;
      },
      'astro:server:setup': ({ server, logger }) => {
        const warn = () => {
          const { findings } = checkContent();
          if (findings.length > 0) logger.warn(`\n${textReport(findings)}`);
        };
        warn();
        const content = fileURLToPath(new URL('src/content/', config.root));
        server.watcher.on('change', (file) => file.startsWith(content) && warn());
      },
      'astro:build:done': ({ dir, logger }) => {
        failOn(logger, 'links', () => {
          const root = fileURLToPath(config.root);
          const site = readSite(root, relative(root, fileURLToPath(dir)), { base: config.base, origin: config.site });
          return { findings: linkDead.check(site), count: `${site.pages.size} built pages` };
        });
      },
    },
  };
}

/** Logs count and time where all is well; otherwise prints the report and fails the build. */
function failOn(
  logger: AstroIntegrationLogger,
  what: string,
  check: () => { findings: Finding[]; count: string },
): void {
  const start = performance.now();
  const { findings, count } = check();
  if (findings.length === 0) {
    logger.info(`${what}: ${count}, no findings (${Math.round(performance.now() - start)} ms)`);
    return;
  }
  logger.error(`\n${textReport(findings)}`);
  if (process.env.GITHUB_ACTIONS) for (const annotation of githubReport(findings)) console.log(annotation);
  throw new AstroError(
    `Findings in the ${what} of the book: ${findings.length}.`,
    'Each is listed above with its fix and the page of its rule.',
  );
}

function versionIn(root: string): string {
  const file = join(root, 'package.json');
  const { version }: { version?: string } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return version ?? '0.0.0';
}
