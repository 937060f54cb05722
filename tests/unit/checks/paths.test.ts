import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../integrations/checks/schema-advice';
import { pathFileSchema } from '../../../src/schemas/path';
import { judgeSite } from './fixture';

const found = (rule: string) => judgeSite(rule).filter(([, id]) => id === rule);

describe('A reading path', () => {
  it('that leads to no page is shown to the author, with the page that was probably meant', () => {
    const fault = (slug: string) => `The path "founder" leads to "${slug}", and there is no such chapter or case.`;
    const other = 'Name a chapter or case by its file, without “.mdx”.';
    expect(judgeSite('path-page-unknown')).toEqual([
      ['paths.yaml:13', 'path-page-unknown', fault('writing-yuor-ask'), 'page: writing-your-ask'],
      ['paths.yaml:15', 'path-page-unknown', fault('kodak-brownie'), other],
      ['paths.yaml:17', 'path-page-unknown', fault('segway'), other],
    ]);
  });

  it('that leads to a page twice is shown to the author, each time after the first', () => {
    expect(judgeSite('path-page-twice').map(([place, , fault, fix]) => [place, fault, fix])).toEqual([
      [
        'paths.yaml:13',
        'The path "founder" leads to "the-ask" twice, as step 1 and as step 4.',
        'Remove one of the two steps with "page: the-ask".',
      ],
      [
        'paths.yaml:15',
        'The path "founder" leads to "the-ask" twice, as step 1 and as step 5.',
        'Remove one of the two steps with "page: the-ask".',
      ],
      [
        'paths.yaml:17',
        'The path "founder" leads to "testing-your-ask" twice, as step 3 and as step 6.',
        'Remove one of the two steps with "page: testing-your-ask".',
      ],
    ]);
  });

  it('that leaves out the writing or the testing of an Ask is shown to the author', () => {
    expect(found('path-page-missing')).toEqual([
      [
        'paths.yaml:1',
        'path-page-missing',
        'The path "founder" does not lead to "testing-your-ask".',
        'Add "- page: testing-your-ask" to its steps, with a line "why: …".',
      ],
    ]);
  });

  const path = (steps: number, also?: object) => ({
    title: 'Founder',
    readers: 'founders',
    summary: 'A path that is only here to break one rule, with a summary of the right length.',
    lead: 'For founders.',
    steps: Array.from({ length: steps }, (_, at) => ({ page: `page-${at}`, why: 'Because.' })),
    ...also,
  });

  it.each([
    [{ founder: path(5) }, '"founder.steps" has 5 entries; it must have at least 6.', 'Add at least 1.'],
    [{ founder: path(10) }, '"founder.steps" has 10 entries; it must have at most 9.', 'Cut at least 1.'],
    [{ foundre: path(6) }, '"foundre" is not a field.', 'founder: …'],
    [
      { founder: path(6, { also: { to: 'tip-sheet', title: 'A sheet', text: 'To print.' } }) },
      '"founder.also.to" is “tip-sheet”. Write the address from the root, as in "/tip-sheet/".',
      undefined,
    ],
  ])('is of six to nine steps, for a role of the book: case %#', (data, fault, fix) => {
    const issues = pathFileSchema.safeParse(data).error?.issues ?? [];
    const advice = issues.flatMap((issue) => adviceOn(issue, pathFileSchema, data));
    expect(advice).toEqual([expect.objectContaining(fix ? { fault, fix } : { fault })]);
  });

  it('of six or of nine steps is one', () => {
    expect(pathFileSchema.safeParse({ founder: path(6), brand: path(9) }).success).toBe(true);
  });
});
