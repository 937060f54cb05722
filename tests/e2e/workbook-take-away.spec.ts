import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import type { Answer } from '../../src/answers/document';
import { INVENTORY, openWorkbook, reflection, row, takeFile } from '../support/answers';
import { expect, islandsReady, test } from '../support/site';
import { sheetsOf } from './support/pdf';

const PAIRS = 'writing-your-ask.pairs';
const DARK_SIDE = 'testing-your-ask.dark-side';
/** The part of the book with both of the answers that go into the brief. */
const WORK = 'To work';
const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
const pairs: Answer = {
  ...reflection(''),
  kind: 'shift',
  value: [{ id: 'a', before: 'Asks us', become: 'Is asked | by *friends*' }],
};
const all = {
  [INVENTORY]: reflection('They can measure.\n# And carry.'),
  [PAIRS]: pairs,
  [DARK_SIDE]: reflection('Someone falls.'),
};
const choose = (page: Page, what: string) => page.getByLabel('For paper or another program').selectOption(what);
const markdown = (page: Page) => takeFile(page, page.getByRole('button', { name: 'Save as Markdown' }));

test('a reader takes the whole workbook, a part or the brief as Markdown', async ({ page }) => {
  await openWorkbook(page, all);
  const whole = await markdown(page);
  expect(whole.name).toBe('My-workbook-The-whole-workbook.md');
  for (const words of [
    '# My workbook',
    'edition 0.2',
    '> The question as it was then',
    'They can measure.\\\n\\# And carry.',
    '| Asks us | Is asked \\| by \\*friends\\* |',
  ])
    expect(whole.text).toContain(words);
  await choose(page, WORK);
  const part = await markdown(page);
  expect(part.text).toContain('Asks us');
  expect(part.text).not.toContain('They can measure.');
  await choose(page, 'The brief');
  const brief = await markdown(page);
  expect(brief.name).toBe('My-workbook-The-Ask-brief.md');
  expect(brief.text).toMatch(/## Before and become.*Asks us.*## What could go wrong.*Someone falls\./s);
  expect(brief.text).not.toContain('They can measure.');
});

test('what makes a Word file is fetched only when it is asked for', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openWorkbook(page, all);
  await islandsReady(page);
  const before = fetched.length;
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Word' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('My-workbook-The-whole-workbook.docx');
  expect(fetched.slice(before).filter((url) => /word\.[\w-]+\.js$/.test(url))).toHaveLength(1);
  expect(fetched.slice(0, before).filter((url) => /word\.[\w-]+\.js$/.test(url))).toEqual([]);
});

test('LibreOffice opens the Word file and finds every answer in it', async ({ page }) => {
  test.skip(!hasOffice, 'LibreOffice is not installed: the file cannot be opened.');
  await openWorkbook(page, all);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Word' }).click();
  const download = await coming;
  const path = test.info().outputPath('taken.docx');
  writeFileSync(path, readFileSync(await download.path()));
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', dirname(path), path]);
  const text = (await sheetsOf(readFileSync(path.replace('.docx', '.pdf')))).join(' ');
  for (const words of [
    'My workbook',
    'They can measure.',
    '# And carry.',
    'Is asked | by *friends*',
    'Edition 0.2',
    'Page 2 of',
  ])
    expect(text).toContain(words);
});

test('where a file cannot be made, the reader is told what she can do', async ({ page }) => {
  await openWorkbook(page, all);
  await page.evaluate(() =>
    Object.assign(URL, {
      createObjectURL: () => {
        throw new Error('no');
      },
    }),
  );
  await page.getByRole('button', { name: 'Save as Word' }).click();
  await expect(page.getByText('The file could not be made.')).toBeVisible();
});

test('a chosen part is printed alone, and the brief on its own page', async ({ page }) => {
  await openWorkbook(page, all);
  await choose(page, WORK);
  await expect(row(page, INVENTORY)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(row(page, PAIRS)).toBeVisible();
  await expect(row(page, INVENTORY)).toBeHidden();
  await page.emulateMedia({ media: null });
  await choose(page, 'The brief');
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(page.getByRole('article', { name: 'The Ask brief' })).toContainText('Asks us');
});
