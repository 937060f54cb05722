import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ledgerText, withNew } from '../ledger.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a build reads; `node_modules` is linked. */
const needed = ['src', 'integrations', 'public', 'docs', 'scripts', 'tests', 'package.json', 'tsconfig.json'];

/** A copy of the project that can be built without touching it. */
export type Book = { folder: string; remove(): void };

/**
 * Copies the project into a temporary folder, with caches of its own so that every build begins from nothing.
 * @param chapters how many chapters the book is to have: the real ones are repeated under other slugs and ids; left out,
 * the book stays as it is
 */
export function makeBook(chapters?: number): Book {
  const folder = mkdtempSync(join(tmpdir(), 'the-ask-bench-'));
  for (const path of needed)
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(root, 'astro.config.mjs'), join(folder, 'astro.config.real.mjs'));
  writeFileSync(join(folder, 'astro.config.mjs'), ownCaches);
  if (chapters !== undefined) repeatChapters(join(folder, 'src/content'), chapters);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const ownCaches = `import real from './astro.config.real.mjs';
export default { ...real, cacheDir: './.caches/astro', vite: { ...real.vite, cacheDir: './.caches/vite' } };
`;

function repeatChapters(content: string, chapters: number): void {
  const real = globSync('chapters/*.mdx', { cwd: content }).map((file) => basename(file, '.mdx'));
  const exercises: { id: string; kind: string }[] = [];
  for (let at = real.length; at < chapters; at++) {
    const slug = real[at % real.length] ?? '';
    const copy = `${slug}-${at}`;
    // Ids begin with the slug of their page.
    const renamed = (file: string) =>
      readFileSync(join(content, file), 'utf8').replaceAll(
        new RegExp(`(\\bid(?:=|:)\\s*"?)${slug}\\.`, 'g'),
        `$1${copy}.`,
      );
    const text = renamed(`chapters/${slug}.mdx`)
      // Drawings are the code's, not the author's: they keep their ids.
      .replaceAll(`<ConceptFigure id="${copy}.`, `<ConceptFigure id="${slug}.`)
      .replace(/^number: .*$/m, `number: ${1000 + at}`)
      .replace(/^title: (["']?)/m, `title: $1No. ${at}, `);
    writeFileSync(join(content, `chapters/${copy}.mdx`), text);
    if (!existsSync(join(content, `exercises/${slug}.yaml`))) continue;
    // One exercise alone fills a part of the brief.
    const yaml = renamed(`exercises/${slug}.yaml`).replaceAll(/^ +brief: .*\n/gm, '');
    writeFileSync(join(content, `exercises/${copy}.yaml`), yaml);
    exercises.push(...(parse(yaml) as { exercises: typeof exercises }).exercises);
  }
  const file = join(content, 'exercises/ledger.json');
  const ledger = JSON.parse(readFileSync(file, 'utf8'));
  const edition: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version.replace(/\.\d+$/, '');
  writeFileSync(file, ledgerText(withNew(ledger, exercises, edition)));
}
