import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { pageAt, read, tagsOf } from './dist';

const listed = tagsOf(pageAt('/sources/').html).flatMap(({ name, attributes }) =>
  name === 'li' && attributes.has('data-kind') ? [attributes.get('id') ?? ''] : [],
);

describe.each(['sources/the-ask.bib', 'sources/the-ask.json'])('%s', (file) => {
  it('can be read back, and has every work that the page of sources lists', () => {
    const works = new Cite(read(file)).data.map(({ id }) => id);
    expect(listed.length).toBeGreaterThan(100);
    expect(works.toSorted()).toEqual(listed.toSorted());
  });

  it('is linked from the page', () => {
    const links = tagsOf(pageAt('/sources/').html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links).toContain(`/${file}`);
  });
});

it('Every term of the glossary has a source, and a page of the book that uses it', () => {
  const terms = pageAt('/glossary/')
    .html.split(/<article\b/)
    .slice(1);
  expect(terms.length).toBeGreaterThanOrEqual(30);
  const links = (html: string) => tagsOf(`<div>${html}`).flatMap(({ attributes }) => attributes.get('href') ?? []);
  const nameOf = (html: string) => /<h3[^>]*>(.*?)<\/h3>/.exec(html)?.[1];
  expect(terms.filter((html) => !links(html).some((href) => href.startsWith('/sources/#'))).map(nameOf)).toEqual([]);
  expect(
    terms.filter((html) => !links(html).some((href) => /^\/(chapters|cases|related)\//.test(href))).map(nameOf),
  ).toEqual([]);
});
