import { expect, test } from 'vitest';
import { judgeSite } from './fixture';

test('tells the author which exercise was meant, or where to write a new one, when a placed id is unknown', () => {
  expect(judgeSite('exercise-unknown')).toEqual([
    [
      'chapters/the-ask.mdx:10',
      'exercise-unknown',
      'No exercise has the id "the-ask.pears".',
      '<Exercise id="the-ask.pairs" />',
    ],
    [
      'chapters/the-ask.mdx:16',
      'exercise-unknown',
      'No exercise has the id "the-ask.something-else".',
      'Add "- id: the-ask.something-else" to src/content/exercises/the-ask.yaml.',
    ],
  ]);
});

test('tells the author which exercise already has an id', () => {
  expect(judgeSite('exercise-duplicate')).toEqual([
    [
      'exercises/the-ask.yaml:7',
      'exercise-duplicate',
      'The id "the-ask.pairs" is taken by the exercise in src/content/exercises/the-ask.yaml:2.',
      'Give this one an id of its own: "- id: the-ask.pairs-2", or better a word that says what it asks.',
    ],
  ]);
});

test('tells the author where an exercise is placed already', () => {
  expect(judgeSite('exercise-placed-twice')).toEqual([
    [
      'chapters/the-ask.mdx:14',
      'exercise-placed-twice',
      'The exercise "the-ask.pairs" is already placed in src/content/chapters/the-ask.mdx:10.',
      'Remove one of the two <Exercise id="the-ask.pairs" />, or write a second exercise with an id of its own.',
    ],
  ]);
});

test('tells the author which line places an exercise that no reader would see', () => {
  expect(judgeSite('exercise-unplaced')).toEqual([
    [
      'exercises/the-ask.yaml:2',
      'exercise-unplaced',
      'The exercise "the-ask.pairs" is not placed anywhere in the text.',
      'Put <Exercise id="the-ask.pairs" /> on a line of its own in src/content/chapters/the-ask.mdx, or remove the exercise.',
    ],
  ]);
});

test('tells the author to which files an exercise belongs', () => {
  const fault = 'The exercise "human-capital.pairs" belongs to "human-capital", but stands in a file of "the-ask".';
  const otherwise = 'or, if it was never published, call it "the-ask.pairs".';
  expect(judgeSite('exercise-in-wrong-file')).toEqual([
    [
      'exercises/the-ask.yaml:2',
      'exercise-in-wrong-file',
      fault,
      `Move it to src/content/exercises/human-capital.yaml, ${otherwise}`,
    ],
    [
      'chapters/the-ask.mdx:10',
      'exercise-in-wrong-file',
      fault,
      `Move it to src/content/chapters/human-capital.mdx, ${otherwise}`,
    ],
  ]);
});

test('tells the author which exercise already fills a part of the brief', () => {
  expect(judgeSite('brief-part-twice')).toEqual([
    [
      'exercises/the-ask.yaml:13',
      'brief-part-twice',
      'The part "picture" of the brief is already filled by "the-ask.pairs".',
      'Remove "brief: picture" from one of the two: each part of the brief is filled by one exercise.',
    ],
  ]);
});
