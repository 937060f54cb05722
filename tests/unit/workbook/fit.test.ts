import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/figures/measure';
import { fit } from '../../../src/workbook/fit';

test('a text that has room is left as it is', () => {
  expect(fit('They ride on Sunday.\nAnd on Monday.', 20, 2)).toEqual({
    text: 'They ride on Sunday.\nAnd on Monday.',
    lines: ['They ride on Sunday.', 'And on Monday.'],
    isCut: false,
  });
});

test('a longer text ends at a word, and says that it goes on', () => {
  const { text, lines, isCut } = fit('They ride to work, and think of the car as the spare', 10, 2);
  expect(lines).toHaveLength(2);
  expect(text).toBe('They ride to work, and think of the…');
  expect(isCut).toBe(true);
});

test('a word longer than a line is broken, and whole again in running text', () => {
  const word = 'm'.repeat(60);
  expect(fit(word, 20, 3)).toEqual({ text: word, lines: Array(3).fill('m'.repeat(20)), isCut: false });
  expect(fit(word, 20, 2).text).toBe(`${'m'.repeat(39)}…`);
});

test('whatever a reader writes, it keeps to its room, and only what is left out is called cut', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 9 }),
    fc.constant('漢字'),
  );
  const written = fc
    .array(word, { maxLength: 40 })
    .chain((words) =>
      fc
        .array(fc.constantFrom(' ', '\n', '  '), { minLength: words.length, maxLength: words.length })
        .map((gaps) => words.map((each, at) => each + gaps[at]).join('')),
    );
  fc.assert(
    fc.property(written, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
      const { lines, isCut, text: shown } = fit(text, width, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      const squeezed = (words: string) => words.replaceAll(/\s+/g, '');
      if (isCut) expect(shown.endsWith('…')).toBe(true);
      else expect(squeezed(shown)).toBe(squeezed(text));
    }),
  );
});
