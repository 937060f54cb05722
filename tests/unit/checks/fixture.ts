import { readBook } from '../../../integrations/checks/content';
import type { Finding } from '../../../integrations/checks/finding';
import { readMdx } from '../../../integrations/checks/mdx';
import { judge } from '../../../integrations/checks/rules';

/** Folder of the fixture sites. */
export const sites = 'tests/fixtures/sites';

/** Everything that the rules on content say about a fixture site, in four columns: place, rule, fault, fix. */
export function judgeSite(name: string): string[][] {
  return rows(judge(readBook(`${sites}/${name}`, { edition: '0.1', ledgers: 'ledgers' })));
}

/** Findings in the columns of `judgeSite`, with the folder of the content left out. */
export function rows(findings: Finding[]): string[][] {
  return findings.map(({ file, line, rule, fault, fix }) => [
    `${file.replace('src/content/', '')}:${line}`,
    rule,
    fault,
    fix,
  ]);
}

/** A chapter with a body and no front matter. */
export const pageOf = (mdx: string) => readMdx('src/content/chapters/x.mdx', 'chapters', mdx);
