import { describe, expect, it } from 'vitest';
import { shortenScopes, trimStyles, wordsInReach } from '../../integrations/page-styles';
import { trimPolicy } from '../../integrations/policy';

const page = (css: string, body = '<p class="here" data-astro-cid-aaa>Words</p>') =>
  `<head><style>${css}</style></head>${body}`;
const left = (css: string, words: string[] = []) =>
  /<style>(.*)<\/style>/s.exec(trimStyles(page(css), new Set(words)))?.[1];

describe('A page keeps only the styles it can use', () => {
  it.each([
    ['what stands on it', '.here{color:red}', '.here{color:red}'],
    ['elements and everything', '*,p{margin:0}', '*,p{margin:0}'],
    ['a scope that stands on it', 'p[data-astro-cid-aaa]{margin:0}', 'p[data-astro-cid-aaa]{margin:0}'],
    ['not another scope', 'p[data-astro-cid-bbb]{margin:0}', ''],
    ['not a class that is nowhere', '.gone{margin:0}.here{margin:1px}', '.here{margin:1px}'],
    ['not a class that is only a word of the text', '.Words{margin:0}', ''],
    ['of a list, what is here', '.gone,.here{margin:0}', '.here{margin:0}'],
    ['alternatives whole', ':is(.gone,.here) p{margin:0}', ':is(.gone,.here) p{margin:0}'],
    ['what must not be', 'p:not(.gone){margin:0}', 'p:not(.gone){margin:0}'],
    ['the order of the layers', '@layer a,b;@layer a{.gone{margin:0}}', '@layer a,b'],
    ['no empty condition', '@media print{@layer a{.gone{margin:0}}}p{margin:0}', 'p{margin:0}'],
    ['moving pictures', '@keyframes k{0.5%{margin:0}to{margin:1px}}', '@keyframes k{0.5%{margin:0}to{margin:1px}}'],
    ['fonts', '@font-face{font-family:A;src:url(a.woff2)}', '@font-face{font-family:A;src:url(a.woff2)}'],
  ])('%s', (_, css, expected) => {
    expect(left(css)).toBe(expected);
  });

  it('what only a script names is kept', () => {
    expect(left('.later{margin:0}', ['later'])).toBe('.later{margin:0}');
  });
});

it('The scripts of a page are those it names and those that they come to load, in a circle too', () => {
  const scripts = new Map([
    ['island.A1.js', 'import "./shared.B-2.js";h("p",{class:"here"})'],
    ['shared.B-2.js', 'import("./late.C3.js"),import("./island.A1.js")'],
    ['late.C3.js', 'add("late-one")'],
    ['other.D4.js', 'add("elsewhere")'],
  ]);
  const words = wordsInReach('<script src="/book/_astro/island.A1.js"></script>, not gone.js', scripts);
  expect(['here', 'late-one', 'elsewhere'].map((word) => words.has(word))).toEqual([true, true, false]);
});

it('A page names its scopes in short, in styles and markup alike', () => {
  const scoped = page(
    'p[data-astro-cid-aaa],b[data-astro-cid-bbb]{margin:0}',
    '<p data-astro-cid-aaa><b data-astro-cid-bbb>',
  );
  expect(shortenScopes(scoped)).toBe(page('p[data-s0],b[data-s1]{margin:0}', '<p data-s0><b data-s1>'));
});

describe('A page’s policy', () => {
  const policy = (script: string, styles = '') =>
    `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${script}; style-src 'self'${styles};">`;
  const hashOfEmpty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

  it('allows its own styles as they stand, and no others', () => {
    const html = `${policy('', " 'sha256-old='")}<style></style>`;
    expect(trimPolicy(html)).toBe(
      `${policy('').replace("style-src 'self'", `style-src ${hashOfEmpty} 'self'`)}<style></style>`,
    );
  });

  it('refuses a script that Astro did not allow', () => {
    expect(() => trimPolicy(`${policy('')}<script>alert(1)</script>`)).toThrow('not allowed');
  });

  it('forgets the scripts of other pages', () => {
    expect(trimPolicy(`${policy(" 'sha256-other='")}<p>`)).toBe(`${policy('')}<p>`);
  });
});
