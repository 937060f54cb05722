import { expect, test } from 'vitest';
import { sentencesOf } from '../../../integrations/checks/sentences';

const split = (text: string) => sentencesOf(text).map((sentence) => sentence.text.trim());

test.each([
  ['Mr. Ford drove. Mrs. Ford walked.', ['Mr. Ford drove.', 'Mrs. Ford walked.']],
  ['J. D. Power asked St. Louis.', ['J. D. Power asked St. Louis.']],
  ['The U.S. Census counted.', ['The U.S. Census counted.']],
  ['It was sold in the U.S. The rest waited.', ['It was sold in the U.S.', 'The rest waited.']],
  ['Ford Motor Co. paid. Apple Inc. did not.', ['Ford Motor Co. paid.', 'Apple Inc. did not.']],
  ['It was No. 5 of its kind. No. It was the sixth.', ['It was No. 5 of its kind.', 'No.', 'It was the sixth.']],
  ['It rose 2.5 times at 5 p.m. on Sunday.', ['It rose 2.5 times at 5 p.m. on Sunday.']],
  ['Who was it? “Nobody!” he said. Then… silence.', ['Who was it?', '“Nobody!” he said.', 'Then… silence.']],
  ['He called it “the car.” They laughed.', ['He called it “the car.”', 'They laughed.']],
  ['He left. iTunes stayed.', ['He left.', 'iTunes stayed.']],
  ['The Model T. A car.', ['The Model T.', 'A car.']],
  ['No full stop', ['No full stop']],
])('takes “%s” apart where the author ends a sentence', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('gives an author’s citation to the sentence whose full stop it follows', () => {
  const found = sentencesOf('One.[@a, p. 12] [@b] Two (in the U.S.).[@c] Three [@d] is long. Four.');
  expect(found.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c'], ['d'], []]);
});

test('keeps every character of the author’s text in its place', () => {
  const text = 'One.[@a, p. 12] Two and 5 cars.';
  const [, second] = sentencesOf(text);
  expect(second && text.slice(second.at)).toBe(' Two and 5 cars.');
});
