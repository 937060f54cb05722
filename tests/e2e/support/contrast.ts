import type { Page } from '@playwright/test';

/**
 * Text that has less contrast with what lies behind it than it should, a line for each; the bar is none.
 * Computed from styles: text is composed over every background behind it, up to the page's.
 * @param selector what to look at
 * @param least ratio asked for, e.g. 7
 * @param part pseudo-element of it that carries the text, e.g. `::placeholder`
 * @throws where nothing on the page fits the selector: a check of nothing would always pass
 */
export async function faint(page: Page, selector: string, least: number, part?: string): Promise<string[]> {
  const { count, found } = await page.evaluate(measure, { selector, least, part });
  if (count === 0) throw new Error(`Nothing on ${page.url()} fits ${selector}.`);
  return found;
}

/** Runs in the page. */
function measure({ selector, least, part }: { selector: string; least: number; part: string | undefined }) {
  type Color = [red: number, green: number, blue: number, alpha: number];
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('No canvas.');

  const read = (color: string): Color => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([red, green, blue, alpha]: Color, [r, g, b]: Color): Color => {
    const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
    return [mix(red, r), mix(green, g), mix(blue, b), 1];
  };
  const behind = (element: Element | null): Color => {
    if (!element) return [255, 255, 255, 1];
    const color = read(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color : over(color, behind(element.parentElement));
  };
  const luminance = (color: Color): number => {
    const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const elements = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const found = elements.flatMap((element) => {
    const ground = behind(element);
    const style = getComputedStyle(element, part);
    const color = read(style.color);
    color[3] *= Number(style.opacity);
    const [dark = 0, light = 0] = [luminance(over(color, ground)), luminance(ground)].sort((a, b) => a - b);
    const ratio = (light + 0.05) / (dark + 0.05);
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    return ratio < least ? [`${name} “${element.textContent?.trim().slice(0, 30)}” ${ratio.toFixed(2)}`] : [];
  });
  return { count: elements.length, found };
}
