import type { Page } from '@playwright/test';

/** Where the keyboard stands: what has the focus, and whether a reader can see that it does. */
export type Focus = { name: string; text: string; inMain: boolean; fault: string | undefined };

/**
 * What has the focus now. Seen means: it lies on the screen, is neither clipped away nor covered, and the focus changes its outline, or
 * that or the lower edge of a box around it (the search field, a leaf of lines).
 */
export async function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? '';
    const name = `${element.tagName.toLowerCase()}.${element.className} “${text}”`;
    const box = element.getBoundingClientRect();
    const around = [element, ...ancestors(element, 3)];
    const look = (each: Element) => {
      const { outlineStyle, outlineWidth, borderBlockEndWidth } = getComputedStyle(each);
      return `${outlineStyle === 'none' ? 'none' : outlineWidth} ${borderBlockEndWidth}`;
    };
    const now = around.map(look);
    const isClipped = around.some((each) => getComputedStyle(each).clipPath === 'inset(50%)');
    const isOff =
      box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
    const points = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [x, y] as const));
    const isCovered = !points.some(([x, y]) => {
      const met = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return met && (element.contains(met) || met.contains(element) || met.closest('label')?.contains(element));
    });
    element.blur();
    const isSame = around.map(look).join() === now.join();
    element.focus();
    const fault =
      isOff || isClipped
        ? 'cannot be seen'
        : isCovered
          ? 'lies under something'
          : isSame
            ? 'does not show its focus'
            : undefined;
    return { name, text, inMain: element.closest('main') !== null, fault: fault && `${name} ${fault}` };

    function ancestors(child: Element, count: number): Element[] {
      const parent = child.parentElement;
      return parent && count > 0 ? [parent, ...ancestors(parent, count - 1)] : [];
    }
  });
}

/** Presses Tab until something whose text or label matches has the focus; fails after `most` stops. */
export async function tabTo(page: Page, wanted: RegExp, most = 200): Promise<Focus> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (wanted.test(at.name)) return at;
  }
  throw new Error(`Tab does not lead to ${wanted}.`);
}

/** Puts the focus some stops before the end of the page's text. @returns how many stops were left out */
export async function skipAhead(page: Page): Promise<number> {
  return page
    .locator('main :is(a[href], button:enabled, select:enabled, textarea:enabled, summary):visible')
    .evaluateAll((all: HTMLElement[]) => {
      const stops = all.filter(({ tabIndex }) => tabIndex >= 0);
      const from = stops.indexOf(document.activeElement as HTMLElement);
      const to = Math.max(from, stops.length - 30);
      stops[to]?.focus();
      return to - from;
    });
}
