import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Options that let Chromium start as root, keep quiet on a closed network, and set letters as they are printed. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const shell = 'chromium-headless-shell';

/** The first browser found of: `CHROMIUM_PATH`, Playwright's own, `chromium` on the PATH. */
export function findBrowser(): string | undefined {
  const onPath = ['chromium', 'chromium-browser', 'google-chrome'].map(which);
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...onPath].find((path) => path && existsSync(path));
}

/** The same for tests that open hundreds of pages: Debian's Chromium without windows, if there is one, takes half the time. */
export function findShell(): string | undefined {
  return (process.env['CHROMIUM_PATH'] ? undefined : which(shell)) ?? findBrowser();
}

/**
 * Makes sure of a browser for the tests, installed where none is found: by Playwright, or else by Debian's packages.
 * @throws where neither works, saying what to do
 */
export function ensureBrowser(): void {
  if (findBrowser()) return;
  console.log('No browser found: installing one.');
  const tries = [
    () =>
      spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit', timeout: 300_000 }),
    () =>
      spawnSync('sh', ['-c', `apt-get update && apt-get install -y --no-install-recommends chromium ${shell}`], {
        stdio: 'inherit',
      }),
  ];
  for (const install of tries) {
    install();
    if (findBrowser()) return;
  }
  throw new Error('No browser could be installed. Install Chromium, and set CHROMIUM_PATH to it.');
}

function which(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
