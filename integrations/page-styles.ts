import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import postcss, { type AtRule, type Rule } from 'postcss';
import { rewritePages } from './pages';

/**
 * Leaves in each page only the styles of what stands on it: Astro puts in those of every component an author might have
 * used. What is left names its scopes in short. Runs before the policy, which counts the hashes of what is left.
 */
export const pageStyles = (): AstroIntegration => ({
  name: 'page-styles',
  hooks: {
    'astro:build:done': async ({ dir, assets, logger }) => {
      const scripts = await readScripts(fileURLToPath(dir));
      const { pages, saved } = await rewritePages(assets, (html) =>
        shortenScopes(trimStyles(html, wordsInReach(html, scripts))),
      );
      logger.info(`${pages} pages, ${saved} bytes of other components' styles removed`);
    },
  },
});

/** The site's scripts: text by file name. */
async function readScripts(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const file of glob('*.js', { cwd: join(folder, '_astro') }))
    texts.set(file, await readFile(join(folder, '_astro', file), 'utf8'));
  return texts;
}

/**
 * The words of all scripts that a page may come to load: those it names, and those that these name.
 * @param scripts text by file name
 */
export function wordsInReach(html: string, scripts: ReadonlyMap<string, string>): Set<string> {
  const words = new Set<string>();
  const met = new Set<string>();
  const follow = (text: string) => {
    for (const [file] of text.matchAll(/[\w.-]+\.js\b/g)) {
      const script = scripts.get(file);
      if (script === undefined || met.has(file)) continue;
      met.add(file);
      for (const [word] of script.matchAll(/[\w-]+/g)) words.add(word);
      follow(script);
    }
  };
  follow(html);
  return words;
}

/**
 * The page without the rules for scopes and classes that neither its markup nor a script names.
 * @param words those of its scripts: what they name may come onto the page
 */
export function trimStyles(html: string, words: ReadonlySet<string>): string {
  const markup = html.replaceAll(style, '');
  const names = new Set([
    ...(markup.match(scope) ?? []),
    ...[...markup.matchAll(classes)].flatMap(([, list = '']) => list.split(/\s+/)),
  ]);
  const isNamed = (name: string): boolean => names.has(name) || words.has(name);
  return html.replaceAll(style, (_, open: string, css: string) => `${open}${trimSheet(css, isNamed)}</style>`);
}

/** The page with short names for the scopes of its styles. Astro's are hashes, in every element of a scope, that do not compress. */
export function shortenScopes(html: string): string {
  const scopes = [...new Set(html.match(scope))];
  const short = new Map(scopes.map((long, index) => [long, `data-s${index.toString(36)}`]));
  return html.replaceAll(scope, (long) => short.get(long) ?? long);
}

function trimSheet(css: string, isNamed: (name: string) => boolean): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return;
    const kept = rule.selectors.filter((selector) => namesIn(selector).every(isNamed));
    if (kept.length === 0) removeWithEmpty(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  return sheet.toString();
}

/** The scopes and classes a selector cannot do without. In parentheses they may be alternatives, or what must not be. */
const namesIn = (selector: string): string[] =>
  selector.replaceAll(parentheses, '').match(/data-astro-cid-\w+|(?<=\.)[a-z][\w-]*/gi) ?? [];

const parentheses = /\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
const scope = /data-astro-cid-\w+/g;
const classes = /\sclass="([^"]*)"/g;
const style = /(<style[^>]*>)([\s\S]*?)<\/style>/g;

/** Removes a rule, and each at-rule that it leaves empty. */
function removeWithEmpty(rule: Rule | AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && (parent as AtRule).nodes?.length === 0) removeWithEmpty(parent as AtRule);
}
