import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { roles } from '../../src/schemas/role';
import { dist, filesIn, pageAt, pages, read, tagsOf } from './dist';

const content = fileURLToPath(new URL('../../src/content/', import.meta.url));
const yaml = (pattern: string): unknown[] =>
  filesIn(content, pattern).map((file) => parse(readFileSync(join(content, file), 'utf8')));

/** Pages by the names of their files: an address is permanent once it was published. */
const slugs = filesIn(content, '{chapters,cases,guide}/*.mdx').map((file) => `/${file.replace('.mdx', '')}/`);
const fixed = [
  '/',
  '/cases/',
  '/workbook/',
  '/workbook/brief/',
  '/glossary/',
  '/sources/',
  '/related/',
  '/search/',
  '/recovery/',
  '/about/',
  '/guide/',
  '/guide/your-answers/',
  '/guide/worksheets/',
  '/print/',
  '/tip-sheet/',
  ...roles.map((role) => `/paths/${role}/`),
];

const idsOn = (url: string): string[] => tagsOf(pageAt(url).html).flatMap((tag) => tag.attributes.get('id') ?? []);

describe('Every address that the book promises', () => {
  it.each([...fixed, ...slugs])('%s is there', (url) => {
    expect(existsSync(join(dist, url, 'index.html'))).toBe(true);
  });

  it('a page for what is not there, and the schema of saved files, are there', () => {
    expect(pageAt('/404.html').html).toContain('<main');
    expect(JSON.parse(read('schema/workbook.json'))).toMatchObject({
      $schema: expect.stringContaining('json-schema.org'),
    });
  });
});

describe.each(pages)('$url', ({ html }) => {
  it('has one main part to skip to, and says that the book is independent', () => {
    const tags = tagsOf(html);
    const main = tags.filter(({ name }) => name === 'main').map(({ attributes }) => attributes.get('id'));
    expect(main).toEqual(['content']);
    expect(html).toMatch(/not affiliated/i);
    // Answers are stamped with the edition they were given under.
    const writes = tags.some(({ name }) => name === 'astro-island');
    if (writes) expect(tags[0]?.attributes.get('data-edition')).toMatch(/^\d+\.\d+$/);
  });
});

describe('Every exercise', () => {
  const exercises = (
    yaml('exercises/*.yaml') as { exercises: { id: string; kind: string; example?: object }[] }[]
  ).flatMap((file) => file.exercises);
  const placed = pages.flatMap(({ url, html }) =>
    tagsOf(html)
      .filter(({ attributes }) => attributes.has('data-exercise'))
      .map(({ name, attributes }) => ({
        url,
        name,
        id: attributes.get('data-exercise'),
        kind: attributes.get('data-kind'),
      })),
  );

  it('has a worked example to open where its author wrote one, and only there', () => {
    const shown = pages.flatMap(({ html }) => html.match(/<details class="example\b/g) ?? []);
    expect(shown).toHaveLength(exercises.filter(({ example }) => example).length);
  });

  it('stands exactly once in the whole book, with its kind, on the page its id names', () => {
    expect(exercises.length).toBeGreaterThan(0);
    const expected = exercises.map(({ id, kind }) => ({
      url: slugs.find((url) => url.endsWith(`/${id.split('.')[0]}/`)),
      name: 'section',
      id,
      kind,
    }));
    const byId = (a: { id: string | undefined }, b: { id: string | undefined }) =>
      (a.id ?? '') < (b.id ?? '') ? -1 : 1;
    expect(placed.toSorted(byId)).toEqual(expected.toSorted(byId));
  });

  it('says once whether what is written there is kept, and begins with nothing written', () => {
    for (const { url } of placed) {
      const sections = pageAt(url)
        .html.split(/(?=<section\b[^>]*\bdata-exercise=)/)
        .slice(1);
      for (const section of sections) {
        const states = tagsOf(section.split('</section>')[0] ?? '').filter(({ attributes }) =>
          attributes.has('data-save-status'),
        );
        expect(states.map(({ attributes }) => [attributes.get('role'), attributes.get('data-save-status')])).toEqual([
          ['status', 'idle'],
        ]);
      }
    }
  });

  it('can be found on the print page and in the workbook as an answer, not as a second exercise', () => {
    for (const url of ['/print/', '/workbook/']) {
      const answers = new Set(tagsOf(pageAt(url).html).flatMap((tag) => tag.attributes.get('data-answer') ?? []));
      expect([...answers].sort()).toEqual(exercises.map(({ id }) => id).sort());
    }
  });
});

describe('Every anchor', () => {
  /** Everything the author wrote that can cite a work: sources that nothing cites are not listed. */
  const written = filesIn(content, '{chapters,cases,back-matter,glossary,exercises}/*').map((file) =>
    readFileSync(join(content, file), 'utf8'),
  );
  const isCited = (key: string) => written.some((text) => new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(text));

  it.each([
    ['work that is cited', 'sources', isCited],
    ['term', 'glossary', () => true],
  ])('of a %s stands once on its page', (_, folder, isShown) => {
    const keys = yaml(`${folder}/*.yaml`).flatMap((file) => Object.keys(file as object).filter(isShown));
    const ids = idsOn(`/${folder}/`);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => ids.filter((id) => id === key).length !== 1)).toEqual([]);
  });
});
