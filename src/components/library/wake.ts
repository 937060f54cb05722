/**
 * Wakes the library's controls. What they do is fetched when one is first used, or when the address asks for a view; the
 * reader's own row only where this device holds a workbook.
 */
import { browserStorage, WORKBOOK_PREFIX } from '~/answers/storage';

const browse = document.querySelector('[data-browse]') as HTMLElement;
for (const control of browse.querySelectorAll<HTMLInputElement>(':disabled')) {
  control.disabled = false;
  // Some browsers check boxes again after a reload; what was chosen stands in the address and its history.
  control.checked = false;
}

/** One promise for all: those of several imports are not kept in the order in which they were asked for. */
let library: Promise<typeof import('./library')> | undefined;
const wake = () => {
  library ??= import('./library').catch((error) => {
    library = undefined;
    throw error;
  });
  return library;
};
browse.addEventListener('focusin', wake, { once: true });
browse.addEventListener('input', ({ target }) => {
  const { type, name, value, checked } = target as HTMLInputElement;
  void wake().then(({ follow, toggle }) => (type === 'checkbox' ? toggle(value, checked) : follow(name)));
});
browse.addEventListener('submit', (event) => event.preventDefault());
browse.addEventListener('click', ({ target }) => {
  const key = (target as Element).closest<HTMLElement>('[data-sort]')?.dataset['sort'];
  if (key) void wake().then(({ sortBy }) => sortBy(key));
});

if (location.search || history.state) {
  // Rows that moved on the screen would be followed by the eye: they are shown where they belong.
  browse.style.visibility = 'hidden';
  void wake()
    .then(({ restore }) => restore())
    .finally(() => {
      browse.style.visibility = '';
    });
}

try {
  if (
    browserStorage()
      .keys()
      .some((key) => key.startsWith(WORKBOOK_PREFIX))
  )
    (window.requestIdleCallback ?? setTimeout)(() => void import('./own').then(({ showOwn }) => showOwn()));
} catch {
  // Blocked storage holds no workbook.
}
