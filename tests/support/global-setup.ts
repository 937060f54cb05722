import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/server';

/** Serves the built site for the end-to-end tests, at the root and under a path. */
export default async function setup(): Promise<() => void> {
  const root = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), '/');
  const nested = await serve(fileURLToPath(new URL('../../test-results/nested', import.meta.url)), '/some/path/');
  process.env['ROOT_URL'] = root.url;
  process.env['NESTED_URL'] = nested.url;
  return () => {
    root.server.close();
    nested.server.close();
  };
}
