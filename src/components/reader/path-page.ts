import { href } from '~/book/url';
import type { KeptPath } from './path';

/**
 * Shows on a path's own page whether it is followed, and which of its steps were reached.
 * @param isDone false where the browser did not keep what the reader chose
 */
export function showSteps(page: HTMLElement, path: KeptPath | undefined, isDone = true): void {
  const reached = path?.role === page.dataset['path'] ? path?.reached : undefined;
  const steps = [...page.querySelectorAll<HTMLElement>('[data-step]')];
  const open = steps.filter((step) => {
    const isReached = reached?.includes(step.dataset['step'] ?? '');
    mark(step, isReached);
    return !isReached;
  });
  const say = (name: string, words: string): void => {
    const place = page.querySelector(`[data-${name}]`);
    if (place) place.textContent = words;
  };
  say('follow', reached ? 'Leave this path' : 'Follow this path');
  if (!isDone) say('follow-note', kept[reached ? 'stays' : 'blocked']);
  else if (reached)
    say('follow-note', `You follow this path. ${steps.length - open.length} of ${steps.length} steps reached.`);
  else say('follow-note', kept[path ? 'other' : 'none']);

  const begin = page.querySelector<HTMLAnchorElement>('[data-begin]');
  const next = open[0]?.querySelector('a');
  if (!begin) return;
  begin.href = next?.href ?? href('/workbook/brief/');
  say('begin', next ? (open.length < steps.length ? 'Continue' : 'Begin') : 'Your brief');
  say('begin-note', open[0]?.dataset['note'] ?? 'You have reached every step. What you wrote fills one page.');
}

/** The mark of a step, and the same in words; none where the path is not followed. */
function mark(step: HTMLElement, isReached: boolean | undefined): void {
  const state = isReached === undefined ? '' : isReached ? 'done' : 'none';
  step.dataset['progress'] = state;
  const words = step.querySelector('[data-reached]');
  if (words) words.textContent = isReached ? ', reached' : '';
}

const kept = {
  none: 'While you follow it, the foot of each page leads to the next step. The choice is kept in this browser.',
  other: 'You follow another path now. This one would take its place, and its steps begin anew.',
  blocked: 'This browser keeps nothing for this site, so the path cannot be kept. The list below leads along it too.',
  stays: 'This browser did not let go of the path. Erase what this site holds on the workbook page.',
} as const;
