import type { IndexedExercise } from '~/workbook/workbook';

/** What stands here before anything is written: what this page will be, and a first step. */
export function EmptyWorkbook({ first }: { first: IndexedExercise }) {
  return (
    <section class="workbook-empty" aria-labelledby="workbook-empty">
      <h2 id="workbook-empty">This page fills as you write</h2>
      <p>
        Whatever you answer in the book is kept here, under its question and in the book’s order. Come back to change a
        line, to see what you thought a month ago, or to print the whole.
      </p>
      <p>
        Two lines are enough to begin. Exercise {first.number} asks: <q>{first.prompt}</q>
      </p>
      <a class="button main" href={first.href}>
        Go to exercise {first.number}
      </a>
    </section>
  );
}
