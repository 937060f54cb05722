import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { contentsOf, dist, filesIn, inlineScripts, type Page, pages, read, tagsOf } from './dist';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Reading settings and the library's filters act at once: a button that sends them would do nothing.
    'wcag/h32': 'off',
    // Search is an ARIA combobox over results that link to pages: a <select> cannot hold links.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Preact writes <input/> and Astro <input>: both are HTML.
    'void-style': 'off',
  },
});

/** Astro puts a rule for its islands before the first of them, in the body, where HTML has no styles. */
const withoutIslandStyle = (html: string): string => html.replaceAll(/<style>astro-island\b[^<]*<\/style>/g, '');

/** The page's Content Security Policy: values by directive. */
function policyOf({ html }: Page): Map<string, string[]> {
  const meta = tagsOf(html).find(({ attributes }) =>
    /^content-security-policy$/i.test(attributes.get('http-equiv') ?? ''),
  );
  const directives = (meta?.attributes.get('content') ?? '').split(';').map((text) => text.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Addresses that a browser fetches by itself. */
function fetchedBy({ html }: Page): string[] {
  const named = tagsOf(html).flatMap(({ name, attributes }) => {
    const followed = name === 'a' || name === 'area' || (name === 'link' && attributes.get('rel') === 'canonical');
    const keys = followed
      ? []
      : ['src', 'href', 'srcset', 'poster', 'data', 'xlink:href', 'component-url', 'renderer-url'];
    return keys.flatMap((key) => attributes.get(key) ?? []);
  });
  const styles = contentsOf(html, 'style').flatMap(({ text }) =>
    [...text.matchAll(/(?:url\(|@import\s+)["']?([^"')\s]+)/g)].map(([, address = '']) => address),
  );
  return [...named, ...styles];
}

describe.each(pages)('$url', (page) => {
  it('is valid HTML', async () => {
    const { results } = await validator.validateString(withoutIslandStyle(page.html), page.url);
    const faults = results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId} ${m.selector}: ${m.message}`));
    expect(faults).toEqual([]);
  });

  it('has a space between a word and the link beside it', () => {
    expect(page.html.match(/[\p{L}\d,;]<a |<\/a>[\p{L}\d]/gu) ?? []).toEqual([]);
  });

  it('underlines links in a way that every engine reads: WebKit knows no thickness in the shorthand', () => {
    for (const { text } of contentsOf(page.html, 'style')) expect(text).not.toMatch(/text-decoration:[^;}]*\d(px|em)/);
  });

  it('allows its own scripts and styles by their hash, and nothing else', () => {
    const policy = policyOf(page);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'self'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    for (const [name, texts] of [
      ['script-src', inlineScripts(page.html)],
      ['style-src', contentsOf(page.html, 'style').map(({ text }) => text)],
    ] as const) {
      const allowed = policy.get(name) ?? [];
      expect(texts.map(hashOf).filter((hash) => !allowed.includes(hash))).toEqual([]);
      const plain = allowed.filter((value) => !value.startsWith("'sha256-"));
      expect(plain).toEqual(name === 'script-src' ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"]);
    }
  });

  it('has no style attributes and no event handlers in its markup', () => {
    const written = tagsOf(page.html).flatMap(({ name, attributes }) =>
      [...attributes.keys()].filter((key) => /^style$|^on/.test(key)).map((key) => `<${name} ${key}>`),
    );
    expect(written).toEqual([]);
  });

  it('fetches nothing from another host', () => {
    const fetched = fetchedBy(page);
    expect(fetched.length).toBeGreaterThan(0);
    expect(fetched.filter((address) => /^\s*(?:[a-z][\w+.-]*:)?\/\//i.test(address))).toEqual([]);
  });

  it('leaves the theme to the reader’s system', () => {
    const [html] = tagsOf(page.html);
    expect(html?.name).toBe('html');
    expect([...(html?.attributes.keys() ?? [])]).not.toContain('data-theme');
  });
});

describe('The built folder', () => {
  const files = filesIn(dist, '**/*.{html,js,css,json,xml,txt,svg,webmanifest}');

  /** Namespaces of SVG and of Word files, and an address in a library’s error message: names, never asked. */
  const names = [
    ...['www.w3.org', 'purl.org', 'purl.oclc.org', 'schemas.microsoft.com', 'schemas.openxmlformats.org'],
    'answers.microsoft.com',
  ];

  it('names no host in its scripts but those of XML', () => {
    const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));
    const hosts = scripts.flatMap((file) => read(file).match(/\bhttps?:\/\/[\w.-]+/g) ?? []);
    expect(hosts.filter((host) => !names.includes(host.replace(/^https?:\/\//, '')))).toEqual([]);
  });

  it('says nothing of the machine it was built on', () => {
    const machine = [process.cwd(), realpathSync('node_modules').replace(/.node_modules$/, '')];
    const telling = files.filter((file) => machine.some((path) => read(file).includes(path)));
    expect(telling).toEqual([]);
  });
});
