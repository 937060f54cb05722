import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Hash, for the Content Security Policy, of the script that puts the reader's settings on the page before first paint. */
export const firstPaintHash = `sha256-${createHash('sha256')
  .update(readFileSync(new URL('../src/components/frame/first-paint.js', import.meta.url), 'utf8').trim())
  .digest('base64')}` as const;
