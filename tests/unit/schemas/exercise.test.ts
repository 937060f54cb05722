import { describe, expect, it } from 'vitest';
import { exerciseSchema } from '~/schemas/exercise';

const head = { id: 'the-ask.test', title: 'A title', prompt: 'A question?', minutes: 2 };
const options = ['one', 'two', 'three', 'four'].map((id) => ({ id, text: id }));
const rank = { ...head, kind: 'rank', options };
const question = {
  id: 'who',
  text: 'Who?',
  passage: '#who',
  options: ['one', 'two', 'three'].map((id) => ({
    id,
    text: id,
    because: 'So.',
    ...(id === 'one' && { right: true }),
  })),
};
const recall = { ...head, kind: 'recall', questions: [question] };
const faults = (exercise: unknown): string[] =>
  exerciseSchema.safeParse(exercise).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('An author is told', () => {
  it('nothing about options and questions that are as they should be', () => {
    expect(faults(rank)).toEqual([]);
    expect(faults({ ...rank, example: { title: 'T', order: ['two', 'one', 'four', 'three'], text: 'So.' } })).toEqual(
      [],
    );
    expect(faults(recall)).toEqual([]);
    expect(faults({ ...recall, questions: [{ ...question, passage: '/cases/ikea/#who' }] })).toEqual([]);
  });

  it.each([
    [
      'an option twice',
      { ...rank, options: [...options, options[0]] },
      'options.4.id Another one of this exercise has that id.',
    ],
    [
      'an example that leaves an option out',
      { ...rank, example: { title: 'T', order: ['one', 'two', 'three', 'three'], text: 'So.' } },
      'example.order has to name every option once.',
    ],
    [
      'a question with nothing right',
      { ...recall, questions: [{ ...question, options: question.options.map(({ right: _, ...option }) => option) }] },
      'questions.0.options need one with “right: true”.',
    ],
    [
      'a question twice',
      { ...recall, questions: [question, question] },
      'questions.1.id Another one of this exercise has that id.',
    ],
  ])('of %s', (_, exercise, fault) => {
    expect(faults(exercise)).toEqual([fault]);
  });

  it('of an id that begins with a number, and of a passage that is no anchor', () => {
    expect(faults({ ...rank, options: options.map((option, at) => ({ ...option, id: `${at}` })) })).toHaveLength(4);
    expect(faults({ ...recall, questions: [{ ...question, passage: '/chapters/the-ask/' }] })).toHaveLength(1);
  });
});
