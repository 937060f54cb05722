import type { Locator, Page } from '@playwright/test';
import { expect } from '../../support/site';

/**
 * From now on: what the live regions within it say, in order, each text once while it stands. What is hidden from a
 * screen reader is no part of it.
 */
export async function listen(exercise: Locator): Promise<() => Promise<string[]>> {
  await exercise.evaluate((section) => {
    const said: string[] = [];
    const last = new Map<Element, string>();
    Object.assign(window, { said });
    const regions = '[aria-live], [role="status"], [role="alert"]';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (!region) continue;
        const heard = region.cloneNode(true) as Element;
        for (const hidden of heard.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
        const text = heard.textContent?.trim() ?? '';
        if (text && last.get(region) !== text) said.push(text);
        last.set(region, text);
      }
    }).observe(section, { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-hidden'] });
  });
  return () => exercise.page().evaluate(() => (window as unknown as { said: string[] }).said);
}

/** Presses Tab once: what then has the focus has this role and this name. */
export async function tabOn(page: Page, role: Parameters<Page['getByRole']>[0], name: string): Promise<Locator> {
  await page.keyboard.press('Tab');
  const stop = page.locator(':focus');
  await expect(stop).toHaveRole(role);
  await expect(stop).toHaveAccessibleName(name);
  return stop;
}

/**
 * Lines of an aria snapshot: one node, whatever stands in its name.
 * @param holds its text or value, or the lines of what stands in it
 * @param state such as ` [checked]`
 */
export function node(role: string, name: string, holds?: string | string[], state = ''): string[] {
  const key = `- ${JSON.stringify(`${role}${name && ` ${JSON.stringify(name)}`}${state}`)}`;
  if (typeof holds === 'string') return [`${key}: ${JSON.stringify(holds)}`];
  return holds ? [`${key}:`, ...holds.map((line) => `  ${line}`)] : [key];
}
