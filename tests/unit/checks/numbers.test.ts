import { expect, test } from 'vitest';
import { numbersIn } from '../../../integrations/checks/numbers';

test.each([
  ['It cost $950 or £1.2 million.', ['$950', '£1.2 million']],
  ['By 1917 more than 40 percent drove; 7% walked.', ['1917', '40 percent', '7%']],
  ['Ninety percent, or ninety-five per cent.', ['Ninety percent', 'ninety-five per cent']],
  ['From 18,664 cars to 785,432.', ['18,664 cars', '785,432']],
  ['Between 1909–10 and 1916–17.', ['1909–10', '1916–17']],
  ['On June 4, 1937, and in the 1950s.', ['June 4', '1937', '1950s']],
  ['Thirteen states and twenty-five men.', ['Thirteen states', 'twenty-five men']],
  ['Two million were sold, the fifteen-millionth in May.', ['Two million', 'fifteen-millionth']],
  ['A sixty-day trial in the nineteenth century.', ['A sixty-day', 'nineteenth century']],
  ['An 86-year-old with a 20-minute commute of 5km.', ['86-year-old', '20-minute', '5km']],
])('sees that the author states figures in “%s”', (sentence, figures) => {
  expect(numbersIn(sentence).map(({ text }) => text)).toEqual(figures);
});

test.each([
  'Ask three questions in two ways.',
  'Five percent is no number word above twelve.',
  'Chapter 4, insight 2 and step 3 of No. 1.',
  'He flew a Boeing 737 and ran Windows 95 on an F-16.',
  'Hundreds of people, millions of them, in their forties.',
  'It was open 24/7, at 6:59 p.m.',
  'A driver of 86 as evidence.',
  'Of the twenty, none was left.',
  'The first, the second and the twelfth.',
  'A 3D print of a B2B firm.',
])('sees that the author states no figure in “%s”', (sentence) => {
  expect(numbersIn(sentence)).toEqual([]);
});

test('knows where the author put a figure', () => {
  const sentence = 'It cost about $950 then.';
  expect(numbersIn(sentence).map(({ at }) => sentence.slice(at))).toEqual(['$950 then.']);
});
