import { getCollection } from 'astro:content';
import ledgerJson from '~/content/exercises/ledger.json';
import { capabilityNames } from '~/schemas/capability';
import type { BriefPart, Exercise, ExerciseOf, Labels, Ledger, RecallQuestion } from '~/schemas/exercise';
import { recallLabels } from '~/schemas/recall-labels';
import type { OwnIds } from '~/workbook/own-customer';
import type { ExerciseIndex } from '~/workbook/workbook';
import { getContents } from './contents';
import { once } from './once';
import { getReadingOrder, type PageView } from './pages';
import { href } from './url';

/** An exercise with its place in the book. */
export type ExerciseView = Exercise & {
  /** Number on its page: 1, 2, 3 … */
  place: number;
  /** The page it stands on. */
  page: Pick<PageView, 'slug' | 'href' | 'title' | 'label' | 'type'> & { number: number };
  /** Address of the exercise itself. */
  href: string;
};

/** Every exercise that is placed in the text, in book order. */
export const getExercises = once(async (): Promise<ExerciseView[]> => {
  const [files, pages] = await Promise.all([getCollection('exercises'), getReadingOrder()]);
  const byId = new Map<string, Exercise>(
    files.flatMap((file) => file.data.exercises).map((exercise) => [exercise.id, exercise]),
  );
  return pages.flatMap(({ slug, href, title, label, type, exerciseIds, data: { number } }) =>
    exerciseIds.flatMap((id, index) => {
      const exercise = byId.get(id);
      return exercise
        ? [
            {
              ...exercise,
              place: index + 1,
              page: { slug, href, title, label, type, number },
              href: `${href}#${anchorOf(id)}`,
            },
          ]
        : [];
    }),
  );
});

/** One exercise by its id. @throws where it is not in the book */
export async function getExercise(id: string): Promise<ExerciseView> {
  const exercise = (await getIndex()).get(id);
  if (!exercise) throw new Error(`No exercise "${id}" is placed in the text. Add it to src/content/exercises/.`);
  return exercise;
}

const getIndex = once(
  async () => new Map<string, ExerciseView>((await getExercises()).map((exercise) => [exercise.id, exercise])),
);

/** The anchor of an exercise on its page: an id's dot would be awkward in CSS. */
export const anchorOf = (id: string): string => `exercise-${id.replace('.', '-')}`;

/** The number readers see: `4.2` in a chapter, `C6.2` in a case. */
export const exerciseNumber = ({ page, place }: Pick<ExerciseView, 'page' | 'place'>): string =>
  `${page.type === 'case' ? 'C' : ''}${page.number}.${place}`;

/** What a reader answers under, beside the question: statements, options or questions, id → text, in their order. */
export function labelsOf(exercise: Exercise): Labels {
  switch (exercise.kind) {
    case 'allocate':
      return capabilityNames;
    case 'rate':
      return textsOf(exercise.statements);
    case 'rank':
      return textsOf(exercise.options);
    case 'recall':
      return recallLabels(exercise.questions);
    default:
      return {};
  }
}

const textsOf = (items: { id: string; text: string }[]): Labels =>
  Object.fromEntries(items.map(({ id, text }) => [id, text]));

/** The questions of a `recall`, with the addresses of their passages on the site. */
export function questionsOf({ questions, page }: ExerciseOf<'recall'> & Pick<ExerciseView, 'page'>): RecallQuestion[] {
  const address = (passage: string) => (passage.startsWith('#') ? page.href + passage : href(passage));
  return questions.map((question) => ({ ...question, passage: address(question.passage) }));
}

/** The exercises that fill parts of the brief which the library shows beside its cases, as far as the book has them. */
export async function getOwnIds(): Promise<OwnIds> {
  const exercises = await getExercises();
  const filling = (part: BriefPart) => exercises.find((exercise) => 'brief' in exercise && exercise.brief === part)?.id;
  return { picture: filling('picture'), ask: filling('ask'), points: filling('points') };
}

/** Every exercise in book order, as plain data for the workbook's island. */
export async function getExerciseIndex(): Promise<ExerciseIndex> {
  const [parts, exercises] = await Promise.all([getContents(), getExercises()]);
  const bySlug = Map.groupBy(exercises, (exercise) => exercise.page.slug);
  return parts.map(({ name, pages }) => ({
    name,
    pages: pages.map(({ slug, label, title, href: address }) => ({
      slug,
      label,
      title,
      href: address,
      exercises: (bySlug.get(slug) ?? []).map((exercise) => ({
        id: exercise.id,
        kind: exercise.kind,
        number: exerciseNumber(exercise),
        title: exercise.title,
        prompt: exercise.prompt,
        labels: labelsOf(exercise),
        ...(exercise.kind === 'recall' && { questions: questionsOf(exercise) }),
        ...('brief' in exercise && exercise.brief && { brief: exercise.brief }),
        href: exercise.href,
      })),
    })),
  }));
}

/** Every exercise id ever published. */
export const ledger: Ledger = ledgerJson;
