import type { Answer, AnswersDocument } from '~/answers/document';
import type { AnswerText } from '~/schemas/exercise';
import { type BriefView, briefTitles, filledParts } from './brief';
import type { WorkbookView } from './workbook';

/** What a reader takes away in another program's format, as plain data: Markdown and Word are made from it. */
export type TakeAway = {
  /** Name of the workbook. */
  name: string;
  /** What of it this is: “The whole workbook”, the name of a part, “The Ask brief”. */
  what: string;
  /** The edition of the book, e.g. `0.1`, and the day it was taken: “March 3, 2026”. */
  edition: string;
  day: string;
  sections: TakenSection[];
};

/** A section: a part of the book with the pages in it, or a part of the brief with one answer. */
export type TakenSection = { title: string; pages: { title: string; answers: TakenAnswer[] }[] };

/** An answer with its question. */
export type TakenAnswer = { title: string; prompt: string; text: AnswerText };

/** How an answer reads in words. */
type TextOf = (answer: Answer) => AnswerText;

type Setting = {
  document: AnswersDocument;
  edition: string;
  /** Now. */
  date: Date;
  textOf: TextOf;
};

/** The answers of the whole workbook, or of one part of the book, each under the question it was given to. */
export function takeWorkbook(view: WorkbookView, part: string | undefined, setting: Setting): TakeAway {
  const { textOf } = setting;
  const parts = view.parts.filter(({ name }) => part === undefined || name === part);
  const sections = parts.map(({ name, pages }) => ({
    title: name,
    pages: pages
      .map(({ title, rows }) => ({
        title,
        answers: rows.flatMap(({ number, title, answer }) =>
          answer ? [{ title: `${number} ${title}`, prompt: answer.prompt, text: textOf(answer) }] : [],
        ),
      }))
      .filter(({ answers }) => answers.length > 0),
  }));
  const others = view.others.map(({ answer }) => ({ title: '', prompt: answer.prompt, text: textOf(answer) }));
  if (part === undefined && others.length > 0)
    sections.push({ title: 'No longer in the book', pages: [{ title: '', answers: others }] });
  return {
    ...headOf(part ?? 'The whole workbook', setting),
    sections: sections.filter(({ pages }) => pages.length > 0),
  };
}

/** The answers that the brief is made of, in full. */
export function takeBrief(view: BriefView, setting: Setting): TakeAway {
  const sections = filledParts(view).map(({ part, answer }) => ({
    title: briefTitles[part],
    pages: [{ title: '', answers: [{ title: '', prompt: answer.prompt, text: setting.textOf(answer) }] }],
  }));
  return { ...headOf('The Ask brief', setting), sections };
}

/** Name of the file, without what a file system may not like. */
export const fileName = ({ name, what }: TakeAway): string =>
  `${name} ${what}`
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'workbook';

const headOf = (what: string, { document, edition, date }: Setting) => ({
  name: document.workbook.name,
  what,
  edition,
  day: date.toLocaleDateString('en-US', { dateStyle: 'long' }),
});
