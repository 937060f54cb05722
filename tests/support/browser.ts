import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Options that let Chromium start as root and keep quiet on a closed network. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first browser found of: `CHROMIUM_PATH`, Playwright's own, `chromium` on the PATH. */
export function findBrowser(): string | undefined {
  const onPath = ['chromium', 'chromium-browser', 'google-chrome'].map(which);
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...onPath].find((path) => path && existsSync(path));
}

/**
 * A browser for the tests, installed where none is found: by Playwright, or else by Debian's package.
 * @throws where neither works, saying what to do
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No browser found: installing one.');
  const tries = [
    () =>
      spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit', timeout: 300_000 }),
    () =>
      spawnSync('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], {
        stdio: 'inherit',
      }),
  ];
  for (const install of tries) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
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
