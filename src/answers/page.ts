import { type AnswerStorage, browserStorage, memoryStorage } from './storage';
import { type AnswersStore, createStore } from './store';

// Known when the book is built, so that the browser's script comes without the server's part.
const inBrowser = !import.meta.env.SSR;

/** The page's storage; on the server one that stays empty. */
export const storage: AnswerStorage = inBrowser ? browserStorage() : memoryStorage();

/** The page's one store, shared by all its islands. On the server it stays `loading`. */
export const answers: AnswersStore = createStore({
  storage,
  edition: inBrowser ? (document.documentElement.dataset.edition ?? '') : '',
  now: Date.now,
  lock: runLocked,
  schedule: (task, wait) => {
    const timer = setTimeout(task, wait);
    return () => clearTimeout(timer);
  },
});

if (inBrowser) connect(answers, storage, window);

/**
 * Lets a store hear the page: written when it is hidden or closed, read again when another tab wrote or it comes back.
 * Returns the way to stop.
 */
export function connect(store: AnswersStore, heard: AnswerStorage, page: Window): () => void {
  const flush = () => store.flush();
  const refresh = () => store.refresh();
  const onVisibility = () => (page.document.visibilityState === 'hidden' ? flush() : refresh());
  const stopHearing = heard.onChange((key) => store.refresh(key));
  // Not beforeunload: phones do not send it, and it keeps the page out of the back/forward cache.
  page.addEventListener('pagehide', flush);
  page.addEventListener('pageshow', refresh);
  page.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    stopHearing();
    page.removeEventListener('pagehide', flush);
    page.removeEventListener('pageshow', refresh);
    page.document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** Runs `task` alone among the tabs of this site; at once where the browser has no locks or refuses one. */
export function runLocked(task: () => void): void {
  const locks: LockManager | undefined = navigator.locks;
  if (locks) locks.request('the-ask', task).catch(task);
  else task();
}
