import type { AnswerStorage } from '~/answers/storage';
import { href } from '~/book/url';
import { type KeptPath, reachStep } from './path';

/**
 * Leads along a path at the foot of one of its pages, and through the book everywhere else. Once the reader scrolls, the
 * page counts as a step she has reached.
 * @param foot previous and next, as the book has them
 */
export async function leadAlong(storage: AnswerStorage, foot: HTMLElement, path: KeptPath | undefined): Promise<void> {
  book ??= [...foot.children];
  const steps = path && (await fetchSteps(href(`/paths/${path.role}/`)).catch(() => undefined));
  const here = steps && [...steps.children].find((step) => linkOf(step)?.pathname === location.pathname);
  replace(foot, here ? wayFrom(here, steps) : book);
  const slug = (here as HTMLElement | undefined)?.dataset['step'];
  if (path && slug)
    addEventListener('scroll', () => reachStep(storage, path.role, slug), { once: true, passive: true });
}

/** What stood at the foot before a path did. */
let book: Element[] | undefined;

/** The list of steps on the path's own page. @throws where the page cannot be fetched or has none */
async function fetchSteps(address: string): Promise<HTMLElement> {
  const response = await fetch(address);
  // Only the list is parsed: the styles of a whole page would be refused by this page's security policy.
  const [html] = (await response.text()).match(/<ol class="steps"[\s\S]*?<\/ol>/) ?? [];
  const steps = new DOMParser().parseFromString(html ?? '', 'text/html').querySelector('ol');
  if (!steps) throw new Error(`${address} has no steps.`);
  return document.adoptNode(steps);
}

/** Next and previous of a step, with a link to the whole path. */
function wayFrom(here: Element, steps: HTMLElement): Element[] {
  const { readers } = steps.dataset;
  const following = here.nextElementSibling;
  const before = here.previousElementSibling;
  const next = following
    ? link(following, 'next wide large', [
        ['span', 'caps', `Next on the path for ${readers}: ${wordsOf(following, '.label')}`],
        ['b', '', wordsOf(following, 'b')],
        ['span', 'ui small', `${wordsOf(following, '.minutes')} to read`],
      ])
    : link(href('/workbook/brief/'), 'next wide large', [
        ['span', 'caps', `The path for ${readers} ends here`],
        ['b', '', 'Your Ask on one page'],
        ['span', 'ui small', 'What you wrote on the way fills it'],
      ]);
  if (following) next.rel = 'next';
  const small = element('p', 'wide ui');
  if (before) small.append(link(before, 'previous', [['span', '', `Previous on the path: ${wordsOf(before, 'b')}`]]));
  small.append(link(steps.dataset['href'] ?? '', 'previous', [['span', '', 'All steps of this path']]));
  return [next, small];
}

/** Puts other words at the foot. What stands below it keeps its place, whatever they measure. */
function replace(foot: HTMLElement, children: Element[]): void {
  if (children[0] === foot.children[0]) return;
  const room = foot.offsetHeight + (Number.parseFloat(foot.style.marginBlockEnd) || 0);
  foot.replaceChildren(...children);
  foot.style.marginBlockEnd = `${room - foot.offsetHeight}px`;
}

const linkOf = (step: Element) => step.querySelector('a');
const wordsOf = (step: Element, part: string): string => step.querySelector(part)?.textContent.trim() ?? '';

function element(name: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = words;
  return made;
}

function link(to: Element | string, className: string, parts: [name: string, className: string, words: string][]) {
  const made = document.createElement('a');
  made.href = typeof to === 'string' ? to : (linkOf(to)?.href ?? '');
  made.className = className;
  made.append(...parts.map((part) => element(...part)));
  return made;
}
