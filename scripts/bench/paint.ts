import { createServer } from 'node:http';
import type { Browser } from '@playwright/test';
import { launch, median, newReader } from './browse.ts';

/**
 * First and largest contentful paint and blocking time of pages over a slow line, beside an empty page in the same run.
 * Every round looks at every page once, so that a slow minute of the machine falls on all of them.
 * @param url address of the cover
 * @param pages names and paths
 */
export async function paint(url: string, pages: Record<string, string>, rounds = 5): Promise<Record<string, object>> {
  const empty = await serveEmpty();
  const addresses = { 'empty page': empty.url, ...mapValues(pages, (path) => new URL(path, url).href) };
  const browser = await launch();
  const seen = mapValues(addresses, (): Paint[] => []);
  try {
    // The server compresses a file when it is first asked for.
    for (const address of Object.values(addresses)) await visit(browser, address);
    for (let round = 0; round < rounds; round++)
      for (const [name, address] of Object.entries(addresses)) seen[name]?.push(await visit(browser, address));
  } finally {
    await browser.close();
    empty.close();
  }
  const middle = mapValues(seen, (paints) => ({
    first: median(paints.map(({ first }) => first)),
    largest: median(paints.map(({ largest }) => largest)),
    blocking: median(paints.map(({ blocking }) => blocking)),
  }));
  const base = middle['empty page'] as Paint;
  return mapValues(middle, ({ first, largest, blocking }) => ({
    'first ms': Math.round(first),
    'times empty': (first / base.first).toFixed(2),
    'largest ms': Math.round(largest),
    'times empty ': (largest / base.largest).toFixed(2),
    'blocking ms': Math.round(blocking),
  }));
}

type Paint = { first: number; largest: number; blocking: number };

async function visit(browser: Browser, address: string): Promise<Paint> {
  const { context, page, session } = await newReader(browser);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const noted = { largest: 0, tasks: [] as [number, number][] };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) noted.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) noted.tasks.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const result = await page.evaluate(() => {
    const { noted } = window as unknown as { noted: { largest: number; tasks: [number, number][] } };
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const late = noted.tasks.filter(([start]) => start >= first).map(([, duration]) => duration - 50);
    return { first, largest: noted.largest, blocking: late.reduce((sum, time) => sum + time, 0) };
  });
  await context.close();
  return result;
}

/** A page with nothing on it but a line of text: what the line and the machine take by themselves. */
async function serveEmpty(): Promise<{ url: string; close(): void }> {
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Nothing but this line.</p></html>';
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': html.length }).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

function mapValues<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
