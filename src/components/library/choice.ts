/** The check boxes of the list, and the bar that says what is chosen. Boxes are kept in the order in which they were checked. */
import { inList } from './columns';
import { fewest, most } from './view';

const browse = document.querySelector('[data-browse]') as HTMLElement;
const bar = browse.querySelector('[data-bar]') as HTMLElement;
const said = browse.querySelector('[data-said]') as HTMLElement;
const button = bar.querySelector('[data-compare]') as HTMLButtonElement;
const boxes = [...browse.querySelectorAll<HTMLInputElement>('.choose input')];
let order: string[] = [];

/** The slugs of checked boxes, first checked first. */
export const chosen = (): string[] => [...order];

/** Checks these boxes and no others, and says so. */
export function choose(slugs: readonly string[]): void {
  const before = order;
  order = slugs.slice(0, most);
  for (const box of boxes) {
    box.checked = order.includes(box.value);
    box.disabled = order.length === most && !box.checked;
  }
  for (const mark of browse.querySelectorAll<SVGElement>('[data-timeline] [data-case]'))
    mark.toggleAttribute('data-chosen', order.includes(mark.dataset['case'] ?? ''));
  bar.hidden = order.length === 0;
  button.hidden = order.length < fewest;
  // The bar may have come to lie over the box that was checked.
  if (!bar.hidden && browse.contains(document.activeElement))
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  const words = sentence(order.map(nameOf));
  (bar.querySelector('p') as HTMLElement).replaceChildren(...words.map(element));
  if (order.join() !== before.join()) said.textContent = words.map(([text]) => text).join(' ');
}

/** Lets the bar’s buttons work. */
export function choosing(onChange: () => void, compare: () => void): void {
  button.addEventListener('click', compare);
  bar.querySelector('[data-clear]')?.addEventListener('click', () => {
    const [last] = order.slice(-1);
    choose([]);
    onChange();
    boxes.find(({ value }) => value === last)?.focus();
  });
}

/** Says in the bar that what compares could not be fetched; the choice stays. */
export function sayMissing(): void {
  said.textContent = 'The comparison could not be loaded. Try again when you have a connection.';
  (bar.querySelector('p') as HTMLElement).textContent = said.textContent;
}

/** Gives the focus back to the bar, after a comparison. */
export const focusBar = (): void => button.focus({ preventScroll: true });

/** What the bar says: names first, then what can be done. */
function sentence(names: string[]): [text: string, tag: 'b' | 'span'][] {
  if (names.length === 0) return [['Nothing is chosen.', 'span']];
  const next =
    ['', 'Choose one or two more to compare.', 'You can add a third.', 'Three is the most.'][names.length] ?? '';
  return [
    [`${inList(names)}.`, 'b'],
    [next, 'span'],
  ];
}

const nameOf = (slug: string): string => {
  const row = boxes.find(({ value }) => value === slug)?.closest('tr');
  return row?.querySelector('.title a')?.textContent ?? slug;
};

function element([text, tag]: [string, 'b' | 'span']): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = `${text} `;
  return made;
}
