import type { Answer, AnswersDocument } from '~/answers/document';
import { textWidth } from '~/figures/measure';
import { type AnswerValues, type Capability, isAnswerValue, type Rating } from '~/schemas/answer-value';
import type { BriefPart, Labels } from '~/schemas/exercise';
import { fit } from './fit';
import { layOutPicture, type Picture } from './picture';
import type { ExerciseIndex, IndexedExercise } from './workbook';

/** What stands in each part of the brief, as far as one sheet of paper has room for it. */
export type BriefContent = {
  /** The five clauses of the sentence; empty where nothing is written. */
  ask: AnswerValues['ask'];
  picture: Picture;
  /** Points by kind of investment, and how many of the 100 are left: fewer than none where too many are spent. */
  points: { rows: { name: string; points: number }[]; left: number };
  /** The statements agreed with least, the weakest first. */
  tests: { statement: string; rating: Rating }[];
  'dark-side': { text: string };
  commitments: Pick<AnswerValues['commit'], 'what' | 'who' | 'by'>;
};

/** A part of the brief: the exercise that fills it, its answer, and what of that stands on the page. */
export type BriefSection<P extends BriefPart> = {
  exercise: IndexedExercise;
  filled: (Composed<P> & { answer: Answer }) | undefined;
};

/** The brief, as far as the book has exercises for its parts. */
export type BriefView = { [P in BriefPart]?: BriefSection<P> };

/** Puts the one-page brief together from the reader's answers. */
export function buildBrief(index: ExerciseIndex, { answers }: AnswersDocument): BriefView {
  const exercises = index.flatMap(({ pages }) => pages.flatMap((page) => page.exercises));
  return Object.fromEntries(
    exercises.flatMap((exercise) => {
      const { id, brief } = exercise;
      return brief ? [[brief, { exercise, filled: fill(brief, exercise, answers[id]) }]] : [];
    }),
  );
}

/** What stands above each part, in the order of the page. */
export const briefTitles: Readonly<Record<BriefPart, string>> = {
  ask: 'The Ask',
  picture: 'Before and become',
  points: 'Where 100 points go',
  tests: 'Where we are weakest',
  'dark-side': 'What could go wrong',
  commitments: 'What we will do',
};

/** The parts that are answered, in the order of the page. */
export const filledParts = (view: BriefView) =>
  (Object.keys(briefTitles) as BriefPart[]).flatMap((part) => {
    const { exercise, filled } = view[part] ?? {};
    return exercise && filled ? [{ part, exercise, ...filled }] : [];
  });

/** What a part shows; `isCut` where it had to be shortened. */
type Composed<P extends BriefPart> = { content: BriefContent[P]; isCut: boolean };

/** The kind of exercise that fills each part, as the schema has it. */
const kindOf = {
  ask: 'ask',
  picture: 'shift',
  points: 'allocate',
  tests: 'rate',
  'dark-side': 'reflect',
  commitments: 'commit',
} as const;

/** Room for a text, in em and lines: with every part full, the brief is one A4 or Letter page. */
const room = { statement: [21, 2], darkSide: [25, 6], what: [25, 3], name: [20, 1] } as const;

/** Room for the sentence; em for its five clauses together, less where their words break badly. */
const sentence = { room: [33, 7], most: 200, step: 10 } as const;

function fill<P extends BriefPart>(part: P, exercise: IndexedExercise, answer: Answer | undefined) {
  if (!answer || !isAnswerValue(kindOf[part], answer.value)) return undefined;
  // The compiler cannot tell that part and value go together; the guard above has just made sure.
  const compose = composers[part] as (value: unknown, labels: Labels) => Composed<P> | undefined;
  const composed = compose(answer.value, { ...exercise.labels, ...answer.labels });
  return composed && { ...composed, answer };
}

/** What each part makes of its answer; undefined where nothing is written. */
const composers: {
  [P in BriefPart]: (value: AnswerValues[(typeof kindOf)[P]], labels: Labels) => Composed<P> | undefined;
} = {
  ask: ({ who, today, become, able, because }) => {
    const clauses = { who, today, become, able, because };
    let width: number = sentence.most;
    let composed = fitted(shared(clauses, width));
    // Long words leave gaps at the ends of lines.
    while (composed && width > sentence.step && fit(toSentence(composed.content), ...sentence.room).isCut) {
      width -= sentence.step;
      composed = fitted(shared(clauses, width));
    }
    return composed;
  },

  picture: (rows) => {
    const picture = layOutPicture(rows);
    return picture && { content: picture, isCut: picture.isCut };
  },

  points: (value) => {
    const rows = capabilities.map(([capability, name]) => ({ name, points: value[capability] }));
    const spent = rows.reduce((sum, { points }) => sum + points, 0);
    return spent > 0 ? { content: { rows, left: 100 - spent }, isCut: false } : undefined;
  },

  tests: (ratings, labels) => {
    const rated = Object.entries(labels).flatMap(([id, statement]) => {
      const rating = Object.hasOwn(ratings, id) && ratings[id];
      return rating ? [{ rating, ...fit(oneLine(statement), ...room.statement) }] : [];
    });
    const weakest = rated.sort((a, b) => a.rating - b.rating).slice(0, 3);
    if (weakest.length === 0) return undefined;
    return {
      content: weakest.map(({ text, rating }) => ({ statement: text, rating })),
      isCut: weakest.some(({ isCut }) => isCut),
    };
  },

  'dark-side': (value) => fitted({ text: [value.replaceAll(/\n\s*\n/g, '\n'), ...room.darkSide] }),

  commitments: ({ what, who, by }) =>
    fitted({
      what: [oneLine(what), ...room.what],
      who: [oneLine(who), ...room.name],
      by: [dayOf(by), ...room.name],
    }),
};

const capabilities: readonly (readonly [Capability, string])[] = [
  ['skill', 'Skill'],
  ['tool', 'Tool'],
  ['information', 'Information'],
  ['access', 'Access'],
  ['confidence', 'Confidence'],
  ['community', 'Community'],
];

const toSentence = ({ who, today, become, able, because }: AnswerValues['ask']): string =>
  `We want ${who} who today ${today} to become ${become}, able to ${able}, because ${because}.`;

/** Gives each clause its share of the room; what short ones leave goes to the long. */
function shared<F extends string>(clauses: Record<F, string>, room: number) {
  const texts = (Object.keys(clauses) as F[]).map((field) => {
    const text = clause(clauses[field]);
    return { field, text, width: textWidth(text.slice(0, room * 5)) };
  });
  let left = room;
  const shares = texts
    .sort((a, b) => a.width - b.width)
    .map(({ field, text, width }, at): [F, Room] => {
      const share = Math.min(Math.ceil(width), left / (texts.length - at));
      left -= share;
      return [field, [text, share, 1]];
    });
  return Object.fromEntries(shares) as Record<F, Room>;
}

/** A text, and the em and lines it has. */
type Room = readonly [text: string, width: number, lines: number];

/** Every text shortened to its room; undefined where all are empty. */
function fitted<F extends string>(texts: Record<F, Room>) {
  const entries = (Object.keys(texts) as F[]).map((field) => {
    const [text, width, lines] = texts[field];
    return [field, fit(text, width, lines)] as const;
  });
  if (entries.every(([, { text }]) => text === '')) return undefined;
  return {
    content: Object.fromEntries(entries.map(([field, { text }]) => [field, text])) as Record<F, string>,
    isCut: entries.some(([, { isCut }]) => isCut),
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Words within the sentence, without the full stop or comma that the sentence itself brings. */
const clause = (text: string): string => oneLine(text).replace(/[\s.,;]+$/, '');

/** “March 3, 2026” for a date as a field gives it; anything else as it is. */
function dayOf(text: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.valueOf())) return oneLine(text);
  return date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}
