import { expect, islandsReady, nestedUrl, pages, rootUrl, samples, test } from '../support/site';

const sites = [
  ['at the root of a host', rootUrl],
  ['under a path', nestedUrl],
] as const;

for (const [where, site] of sites) {
  const address = (path: string) => site() + path.slice(1);

  test(`every link of every page leads to a page that is there, ${where}`, async ({ request }) => {
    const texts = new Map<string, Promise<string>>();
    const read = (url: string) => {
      const text = texts.get(url) ?? request.get(url).then((found) => (found.ok() ? found.text() : ''));
      texts.set(url, text);
      return text;
    };
    const broken: string[] = [];
    for (const path of pages) {
      for (const link of linksOf(await read(address(path)))) {
        const url = new URL(link, address(path));
        if (url.origin !== new URL(site()).origin) continue;
        const id = decodeURIComponent(url.hash.slice(1));
        url.hash = '';
        const target = await read(url.href);
        if (!url.href.startsWith(site()) || target === '') broken.push(`${path}: ${link}`);
        else if (id && !target.includes(`id="${id}"`)) broken.push(`${path}: ${link} (no such place)`);
      }
    }
    expect(broken).toEqual([]);
  });

  test(`the schema of the file is published as JSON Schema ${where}`, async ({ request }) => {
    const response = await request.get(address('/schema/workbook.json'));
    expect(response.headers()['content-type']).toContain('json');
    const schema = (await response.json()) as Record<string, unknown>;
    expect(schema['$schema']).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(JSON.stringify(schema['properties'])).toContain('the-ask/workbook');
  });
}

// At the root every page is opened by tests/e2e/accessibility.spec.ts; every page's links are followed above.
for (const path of samples) {
  test(`${path} works under a path, without an error and without a request to another host`, async ({
    page,
    context,
  }) => {
    const response = await page.goto(nestedUrl() + path.slice(1));
    expect(response?.status()).toBe(200);
    await expect(page.locator('main#content')).toHaveCount(1);
    await islandsReady(page);
    expect(await context.cookies()).toEqual([]);
    expect(response?.headers()['set-cookie']).toBeUndefined();
  });
}

test('the served pages name no theme, carry a strict policy and no inline handlers', async ({ request }) => {
  for (const path of pages) {
    await test.step(path, async () => {
      const html = await (await request.get(rootUrl() + path.slice(1))).text();
      expect(html).not.toMatch(/<html[^>]*data-theme/);
      const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain("'unsafe-inline'");
      expect(policy).not.toContain("'unsafe-eval'");
      const markup = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
      expect(markup.match(/<[a-z][^>]*\s(on[a-z]+|style)=["'][^>]*>/g) ?? []).toEqual([]);
    });
  }
});

for (const [scheme, stored, theme] of [
  ['light', '', 'paper'],
  ['dark', '', 'night'],
  ['dark', '{"theme":"sepia"}', 'sepia'],
  ['light', '{"theme":"purple"}', 'paper'],
  ['dark', 'not JSON', 'night'],
  ['light', 'null', 'paper'],
] as const) {
  test(`the page is ${theme} before it is painted, on a ${scheme} system with ${stored || 'nothing'} stored`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.addInitScript((settings) => {
      if (settings) localStorage.setItem('the-ask:settings', settings);
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const state = `${document.documentElement?.dataset['theme']} ${document.body ? 'late' : 'in time'}`;
        if (seen.at(-1) !== state) seen.push(state);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    }, stored);
    for (const path of ['/chapters/the-ask/', '/', '/print/']) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      expect(seen).toContain(`${theme} in time`);
      expect(seen.filter((state) => state.endsWith('late'))).toEqual([`${theme} late`]);
    }
  });
}

for (const [wanted, found] of [
  ['cases/ikae/', 'IKEA'],
  ['chapters/human-captial/', 'Innovation is an investment in the customer'],
  ['chapter/the-ask', 'The Ask'],
] as const) {
  for (const [where, site] of sites) {
    test(`a reader who mistypes ${wanted} is offered ${found}, ${where}`, async ({ context }) => {
      const page = await context.newPage(); // The browser reports the 404 as an error of the page.
      const response = await page.goto(site() + wanted);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: /did you mean/i })).toBeVisible();
      const suggestion = page.locator('main').getByRole('link', { name: found });
      await suggestion.click();
      await expect(page.locator('h1')).toContainText(found);
      expect(page.url()).toContain(site());
    });
  }
}

test('an address like no other gets the whole list of pages', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('/zzzzzzzzzzzz/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const path of pages.filter((known) => /^\/(chapters|cases)\//.test(known)))
    await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible();
});

function linksOf(html: string): Set<string> {
  const markup = html.replace(/<script\b[^>]*>.*?<\/script>/gs, '');
  const found = markup.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g);
  return new Set([...found].map(([, link = '']) => link.replaceAll('&amp;', '&').replaceAll('&#38;', '&')));
}
