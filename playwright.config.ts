import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserArgs, findShell } from './tests/support/browser.ts';

const executablePath = findShell();

/**
 * End-to-end tests against the built site, served at the root and under a path by tests/support/site.ts.
 * `FULL=1` looks at every page in every theme and width.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A second try on machines that others share; a test that needs it is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  // One more than there are cores: a reader's pauses are waited for.
  workers: availableParallelism() + 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    browserName: 'chromium',
    launchOptions: { args: browserArgs, ...(executablePath && { executablePath }) },
    // Recording slows every test by a third: ask for it where one is being mended.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
});
