import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each sheet of a PDF; white space as one space. */
export async function sheetsOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((sheet) => sheet.replaceAll(/\s+/g, ' '));
}

/** The page as it is printed or saved as a PDF: the text of each sheet. */
export const printedSheets = async (page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<string[]> =>
  sheetsOf(await page.pdf({ format }));
