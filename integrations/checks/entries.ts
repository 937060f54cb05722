import type { Place } from './finding';
import { list, record, text, texts } from './lenient';
import type { Page } from './mdx';
import type { YamlFile } from './yaml';

/** An exercise in a YAML file. */
export type ExerciseEntry = {
  id: string;
  kind: string;
  /** The part of the brief it fills; empty where it fills none. */
  brief: string;
  file: YamlFile;
  at: Place;
  kindAt: Place;
  briefAt: Place;
};

/** A data figure in the front matter of a case. */
export type FigureEntry = { id: string; sources: string[]; page: Page; at: Place };

/** A promise about answers, and the tests it names; `source` is the text of a test's file, undefined where there is none. */
export type PromiseEntry = {
  id: string;
  at: Place;
  tests: { file: string; title: string; at: Place; source: string | undefined }[];
};

/** A reading path, and the pages it leads to. */
export type PathEntry = { role: string; at: Place; steps: { page: string; at: Place }[] };

/** The exercises of a file, whether or not they are as they should be. */
export function exercisesIn(file: YamlFile): ExerciseEntry[] {
  return list(record(file.data).exercises).map((exercise, index) => {
    const { id, kind, brief } = record(exercise);
    const placeOf = (field: string) => file.placeOf(['exercises', index, field]);
    return {
      ...{ id: text(id), kind: text(kind), brief: text(brief), file },
      ...{ at: placeOf('id'), kindAt: placeOf('kind'), briefAt: placeOf('brief') },
    };
  });
}

/** The grades of a file's sources, by key. */
export function gradesIn({ data }: YamlFile): [key: string, grade: string][] {
  return Object.entries(record(data)).map(([key, source]) => [key, text(record(source).grade)]);
}

/** The data figures of a case. */
export function figuresIn(page: Page): FigureEntry[] {
  return list(record(page.front.data).figures).map((figure, index) => {
    const { id, sources } = record(figure);
    return { id: text(id), sources: texts(sources), page, at: page.front.placeOf(['figures', index, 'id']) };
  });
}

/** The promises of a file. `read` gives the text of a file by its path from the root. */
export function promisesIn(file: YamlFile, read: (path: string) => string | undefined): PromiseEntry[] {
  return Object.entries(record(file.data)).map(([id, promise]) => ({
    id,
    at: file.placeOf([id]),
    tests: list(record(promise).tests).map((test, index) => {
      const path = text(record(test).file);
      return {
        file: path,
        title: text(record(test).title),
        at: file.placeOf([id, 'tests', index, 'title']),
        source: read(path),
      };
    }),
  }));
}

/** The reading paths of a file. */
export function pathsIn(file: YamlFile): PathEntry[] {
  return Object.entries(record(file.data)).map(([role, path]) => ({
    role,
    at: file.placeOf([role]),
    steps: list(record(path).steps).map((step, index) => ({
      page: text(record(step).page),
      at: file.placeOf([role, 'steps', index, 'page']),
    })),
  }));
}
