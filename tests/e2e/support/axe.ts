import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** The themes of the book. */
export const themes = ['paper', 'sepia', 'night'] as const;
export type Theme = (typeof themes)[number];

/** Widths the book is looked at in, in CSS pixels. */
export const widths = [360, 390, 768, 1280, 1680, 2560] as const;

/**
 * What axe finds on the page as it stands, a line for each place; the bar is none. In forced colors it does not look at
 * contrast: the colors are the reader's own, and axe reads those of the page instead.
 * @param within selector of the only part to look at
 */
export async function findings(page: Page, within?: string): Promise<string[]> {
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const axe = new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !forced } },
    })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode();
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [reason] = [...any, ...all, ...none];
      return `${id}: ${target.join(' ')} (${reason?.message ?? ''})`;
    }),
  );
}

/** Shows the open page in a theme and a width, without loading it again: styles hang on `data-theme` alone. */
export async function dress(page: Page, theme: Theme, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  await page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}

/** Takes away what stands beside a part of the page's text: axe reads a whole page, however little it is to judge. */
export async function isolate(part: Locator): Promise<void> {
  await part.evaluate((element) => {
    for (let kept: Element | null = element; kept && kept.localName !== 'main'; kept = kept.parentElement)
      for (const other of [...(kept.parentElement?.children ?? [])])
        if (other !== kept && !other.matches('h1, [role="alert"], :has([role="alert"])')) other.remove();
  });
}
