import { expect, test } from 'vitest';
import { linkDead } from '../../../integrations/checks/rules/link-dead';
import { readSite, referencesIn } from '../../../integrations/checks/site';
import { rows, sites } from './fixture';

const site = readSite(`${sites}/link-dead`, 'built', { base: '/book', origin: undefined });

test('tells the author in which line of her text a dead link stands, and which page or heading was meant', () => {
  const page = 'The link to /cases/ford-modl-t/ leads nowhere: the site has no such page or file.';
  expect(rows(linkDead.check(site)).filter(([place]) => place?.includes('.mdx'))).toEqual([
    ['chapters/the-ask.mdx:10', 'link-dead', page, '/cases/ford-model-t/'],
    ['chapters/the-ask.mdx:10', 'link-dead', page, '/cases/ford-model-t/'],
    [
      'chapters/the-ask.mdx:12',
      'link-dead',
      '/chapters/the-ask/#second-prat points at an id that built/chapters/the-ask/index.html does not have.',
      '/chapters/the-ask/#second-part',
    ],
    [
      'chapters/the-ask.mdx:12',
      'link-dead',
      '/cases/ford-model-t/#prices points at an id that built/cases/ford-model-t/index.html does not have.',
      '/cases/ford-model-t/#price',
    ],
  ]);
});

test('shows a dead link that no author wrote once, in the first page that has it', () => {
  expect(rows(linkDead.check(site)).filter(([place]) => !place?.includes('.mdx'))).toEqual([
    [
      'built/404.html:1',
      'link-dead',
      'The link to /sources/ leads nowhere: the site has no such page or file (and on 1 more).',
      'Remove the link, or write the page.',
    ],
    [
      'built/cases/ford-model-t/index.html:1',
      'link-dead',
      'The link to /cart.png leads nowhere: the site has no such page or file.',
      'Remove the link, or write the page.',
    ],
    [
      'built/chapters/the-ask/index.html:1',
      'link-dead',
      'popovertarget="term-ask" points at an id that built/chapters/the-ask/index.html does not have.',
      'Leave the id out, or give its target id="term-ask".',
    ],
    [
      'built/index.html:1',
      'link-dead',
      'The link to /cases/ford-model-t leads nowhere: the site has no such page or file.',
      '/cases/ford-model-t/ (with the slash at the end)',
    ],
    [
      'built/index.html:1',
      'link-dead',
      'The link to /glossary/ leaves the site, which stands under /book/.',
      '/book/glossary/',
    ],
  ]);
});

test('checks the author’s links to her own site, whole address or not, and no others', () => {
  const published = readSite(`${sites}/link-dead`, 'built', { base: '/book/', origin: 'https://example.org' });
  expect(linkDead.check(published).map(({ fault }) => fault)).toContain(
    'The link to /nowhere/ leaves the site, which stands under /book/.',
  );
  expect(
    linkDead
      .check(site)
      .map(({ fault }) => fault)
      .join(),
  ).not.toContain('nowhere/');
});

test('reads every way of writing an attribute, and nothing in scripts and comments', () => {
  const html =
    '<a title="a > b href=x" HREF=/a/>A</a><img src=\'/b.png\'><a href="/c/?d&amp;e"></a><!-- <a href="/f/"> -->' +
    '<script src="/g.js">"<a href=\'/h/\'>"</script><button aria-controls="i j">';
  expect(referencesIn(html).map(({ value }) => value)).toEqual(['/a/', '/b.png', '/c/?d&e', '/g.js', 'i', 'j']);
});
