import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/**
 * Serves a built site as a good static host would: addresses with a slash at the end, brotli, long caching of hashed
 * files, `404.html`. For `npm start`, tests and benchmarks; not for the open web.
 * @param root folder of the built site
 * @param base base path it was built for, e.g. `/some/path/`
 * @param port 0 lets the system choose
 * @returns the server, and the address of the cover
 */
export async function serve(root: string, base = '/', port = 0): Promise<{ server: Server; url: string }> {
  const compressed = new Map<string, Uint8Array>();
  const server = createServer(async ({ url = '/', headers }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const found = pathname.startsWith(base) ? await find(root, pathname.slice(base.length)) : { status: 404 as const };
    if (found.status === 301) return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    const file = found.status === 200 ? found.file : join(root, '404.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const head: Record<string, string> = {
      'content-type': type,
      'cache-control': pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    };
    let body: Uint8Array = await readFile(file).catch(() => Buffer.from('Not found'));
    if (compressible.test(type) && /\bbr\b/.test(String(headers['accept-encoding']))) {
      const key = `${file} ${(await stat(file)).mtimeMs}`;
      body = compressed.get(key) ?? brotliCompressSync(body);
      compressed.set(key, body);
      head['content-encoding'] = 'br';
    }
    response.writeHead(found.status, { ...head, 'content-length': body.length }).end(body);
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, listening));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://localhost:${actual}${base}` };
}

type Found = { status: 200; file: string } | { status: 301 } | { status: 404 };

async function find(root: string, path: string): Promise<Found> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return { status: 404 };
  }
  const file = normalize(join(root, decoded));
  if (file !== normalize(root) && !file.startsWith(normalize(root + sep))) return { status: 404 };
  const info = await stat(file).catch(() => undefined);
  if (info?.isFile()) return { status: 200, file };
  if (!info) return { status: 404 };
  if (path !== '' && !path.endsWith('/')) return { status: 301 };
  const index = join(file, 'index.html');
  return (await stat(index).catch(() => undefined)) ? { status: 200, file: index } : { status: 404 };
}

const compressible = /html|css|javascript|json|svg|xml|text|wasm/;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../dist', import.meta.url));
  const { url } = await serve(root, process.env['BASE_PATH'] ?? '/', Number(process.env['PORT'] ?? 4321));
  console.log(`The book is at ${url}`);
}
