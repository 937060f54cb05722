import type { Book } from './content';

/** A place in a file. Lines and columns count from 1. */
export type Place = {
  /** Relative to the root of the project, with `/`. */
  file: string;
  line: number;
  column: number;
};

/** What a rule found, as the reporters print it. */
export type Finding = Place & {
  /** Id of the rule, and name of its page in docs/rules/. */
  rule: string;
  /** What is wrong, in one sentence. */
  fault: string;
  /** The corrected text, or what to do. */
  fix: string;
};

/** One rule of the book. `Subject` is what it judges: the content, or the built site. */
export type Rule<Subject = Book> = { id: string; check(subject: Subject): Finding[] };

/** A finding of a rule that does not have to repeat its own name. */
export type Fault = { at: Place; fault: string; fix: string };

/** Makes a rule out of its id and its judgement. */
export function rule<Subject = Book>(id: string, judge: (subject: Subject) => Fault[]): Rule<Subject> {
  return { id, check: (subject) => judge(subject).map(({ at, fault, fix }) => ({ rule: id, ...at, fault, fix })) };
}

/** Tells the places of a text's characters by their offsets. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const line = starts.findLastIndex((start) => start <= offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
