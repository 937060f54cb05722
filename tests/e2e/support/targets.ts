import type { Page } from '@playwright/test';

/**
 * Controls that are hard to hit with a finger, a line for each; the bar is none. Measured as a finger meets them: by
 * what lies under each point, so that an invisible widening counts and an overlap does not.
 * @param least side of a control in CSS pixels
 * @param inSentence the same for links and buttons within sentences
 */
export async function hardToHit(page: Page, least: number, inSentence: number): Promise<string[]> {
  return page.evaluate(measure, { least, inSentence });
}

/** Runs in the page. */
function measure({ least, inSentence }: { least: number; inSentence: number }): string[] {
  const controls = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue;
    if (element.closest('.visually-hidden, .skip') || element.tabIndex < 0) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const need = (isInSentence(element) ? inSentence : least) - 1; // Boxes seldom begin on a whole pixel.
    const [line] = [...element.getClientRects()].sort((a, b) => b.width - a.width); // A link may run over two lines.
    if (!line) continue;
    const middle = { x: line.x + Math.min(line.width, innerWidth - line.x) / 2, y: line.y + line.height / 2 };
    const reach = (x: number, y: number): number => {
      let steps = 0;
      while (steps < 60 && hits(element, middle.x + x * (steps + 1), middle.y + y * (steps + 1))) steps += 1;
      return steps;
    };
    if (!hits(element, middle.x, middle.y)) {
      const cover = document.elementFromPoint(middle.x, middle.y);
      faults.push(
        `${nameOf(element)} is covered by ${cover instanceof HTMLElement ? nameOf(cover) : 'nothing that can be hit'}`,
      );
      continue;
    }
    const width = reach(-1, 0) + reach(1, 0) + 1;
    const height = reach(0, -1) + reach(0, 1) + 1;
    if (height < need || (width < need && !isInSentence(element)) || width < Math.min(need, 24))
      faults.push(`${nameOf(element)} ${width} × ${height}, should be ${need + 1}`);
  }
  return faults;

  function hits(element: HTMLElement, x: number, y: number): boolean {
    const met = document.elementFromPoint(x, y);
    return met !== null && (element.contains(met) || met.closest('label')?.control === element);
  }

  /** A link or button with words of the same paragraph, list item or cell beside it. */
  function isInSentence(element: HTMLElement): boolean {
    if (!element.matches('a, button')) return false;
    const block = element.closest('p, li, dd, dt, figcaption, blockquote, .note-body');
    const others = (block?.textContent ?? '').replace(element.textContent ?? '', '').trim();
    return getComputedStyle(element).display.startsWith('inline') && others.length > 3;
  }

  function nameOf(element: HTMLElement): string {
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    return `${element.tagName.toLowerCase()}.${element.className} “${text.slice(0, 30)}”`;
  }
}
