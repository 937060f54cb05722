import type { Labels, RecallQuestion } from './exercise';

/**
 * What an answer to `recall` is kept under: `<question>` and `<question>.<option>` with their texts, and
 * `<question>.<option>.right` for each right one. By these alone an answer is told right or wrong, whatever becomes of
 * the question.
 */
export const recallLabels = (questions: RecallQuestion[]): Labels =>
  Object.fromEntries(
    questions.flatMap(({ id, text, options }) => [
      [id, text],
      ...options.flatMap((option) => {
        const key = `${id}.${option.id}`;
        return option.right
          ? [
              [key, option.text],
              [`${key}.right`, 'right'],
            ]
          : [[key, option.text]];
      }),
    ]),
  );
