import { idsOf } from '~/answers/document';
import { answers } from '~/answers/page';

/** Shows in the contents which pages have answers: begun where some exercises do, done where all do. */
export function showProgress(contents: Element): void {
  answers.load();
  const { answers: given } = answers.document();
  const answered = new Set<string>(idsOf(given).filter((id) => given[id]?.value));
  for (const row of contents.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const ids = row.dataset.exercises?.split(' ').filter(Boolean) ?? [];
    const count = ids.filter((id) => answered.has(id)).length;
    if (ids.length === 0 || answered.size === 0) continue;
    row.dataset.progress = count === 0 ? 'none' : count < ids.length ? 'begun' : 'done';
    const note = document.createElement('span');
    note.className = 'visually-hidden';
    note.textContent = `, ${count} of ${ids.length} exercises answered`;
    row.querySelector('b')?.append(note);
  }
}
