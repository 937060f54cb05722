import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Answer } from '~/answers/document';
import { OtherAnswers } from '~/components/workbook/answers/OtherAnswers';
import type { Successors } from '~/workbook/successors';

afterEach(cleanup);

const answer: Answer = {
  kind: 'reflect',
  value: 'A horse, and a boy to hold it.',
  prompt: 'What did your customers own before?',
  labels: {},
  updatedAt: '2026-01-02T08:00:00.000Z',
  history: [],
};

const show = (successors: Successors) =>
  render(
    <OtherAnswers
      others={[{ id: 'ford-model-t.owned', answer }]}
      successors={successors}
      show="all"
      locked={false}
      onErase={() => undefined}
      onDone={() => undefined}
    />,
  );

it('An answer to a withdrawn exercise stays, with its old question and the way to what the book asks now', async () => {
  const href = '/chapters/human-capital/#exercise-human-capital-inventory';
  show({ 'ford-model-t.owned': { prompt: 'What can they do now?', href } });
  await expect.element(page.getByText('What did your customers own before?').first()).toBeVisible();
  await expect.element(page.getByText('A horse, and a boy to hold it.')).toBeVisible();
  await expect.element(page.getByText(/The book now asks:/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'What can they do now?' })).toHaveAttribute('href', href);
});

it('An answer to a withdrawn exercise that nothing follows has no such line', async () => {
  show({});
  await expect.element(page.getByText('A horse, and a boy to hold it.')).toBeVisible();
  expect(page.getByText(/The book now asks:/).query()).toBeNull();
});
