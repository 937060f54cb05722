import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ExerciseEntry,
  exercisesIn,
  type FigureEntry,
  figuresIn,
  gradesIn,
  type PathEntry,
  type PromiseEntry,
  pathsIn,
  promisesIn,
} from './entries';
import type { Finding } from './finding';
import { record } from './lenient';
import { type Page, readMdx } from './mdx';
import { readYaml, type YamlFile } from './yaml';

/** The book as it was written, faults and all: what the rules judge. */
export type Book = {
  /** The edition being built, e.g. `0.1`. */
  edition: string;
  /** Chapters, cases and the pages behind them. */
  pages: Page[];
  exerciseFiles: YamlFile[];
  sourceFiles: YamlFile[];
  termFiles: YamlFile[];
  /** The file of the reading paths, where there is one. */
  pathFiles: YamlFile[];
  ledger: YamlFile;
  /** The ledgers of earlier editions; `slug` is the edition. */
  frozenLedgers: YamlFile[];
  exercises: ExerciseEntry[];
  /** The grades of the sources, by key. */
  sources: Map<string, string>;
  termIds: Set<string>;
  figures: FigureEntry[];
  promises: PromiseEntry[];
  paths: PathEntry[];
  /** Why files could not be read. */
  unreadable: Finding[];
};

/** What a book is read with. */
export type ReadOptions = {
  edition: string;
  /** Folder of the ledgers of earlier editions, `<edition>.json`, relative to the root. */
  ledgers: string;
};

/** Reads everything in `<root>/src/content`. Never throws for what an author wrote. */
export function readBook(root: string, { edition, ledgers }: ReadOptions): Book {
  const yamlFiles = (folder: string, extension: string) =>
    filesIn(root, folder, extension).map(([file, source]) => readYaml(file, source));
  const pages = (['chapters', 'cases', 'back-matter'] as const).flatMap((collection) =>
    filesIn(root, `src/content/${collection}`, '.mdx').map(([file, source]) => readMdx(file, collection, source)),
  );
  const exerciseFiles = yamlFiles('src/content/exercises', '.yaml');
  const sourceFiles = yamlFiles('src/content/sources', '.yaml');
  const termFiles = yamlFiles('src/content/glossary', '.yaml');
  const pathFiles = yamlFiles('src/content', 'paths.yaml');
  const read = (path: string) =>
    path && existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  const yamlFile = (path: string) => readYaml(path, read(path) ?? '{}');
  const ledger = yamlFile('src/content/exercises/ledger.json');
  const promiseFile = yamlFile('src/content/promises.yaml');
  const frozenLedgers = yamlFiles(ledgers, '.json');
  const yaml = [
    ...pages.map((page) => page.front),
    ...exerciseFiles,
    ...sourceFiles,
    ...termFiles,
    ...pathFiles,
    ledger,
    promiseFile,
    ...frozenLedgers,
  ];
  return {
    ...{ edition, pages, exerciseFiles, sourceFiles, termFiles, pathFiles, ledger, frozenLedgers },
    exercises: exerciseFiles.flatMap(exercisesIn),
    sources: new Map(sourceFiles.flatMap(gradesIn)),
    termIds: new Set(termFiles.flatMap((file) => Object.keys(record(file.data)))),
    figures: pages.flatMap(figuresIn),
    promises: promisesIn(promiseFile, read),
    paths: pathFiles.flatMap(pathsIn),
    unreadable: [...pages, ...yaml].flatMap(({ unreadable }) => (unreadable ? [unreadable] : [])),
  };
}

function filesIn(root: string, folder: string, extension: string): [file: string, source: string][] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(extension));
  return names.sort().map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]);
}
