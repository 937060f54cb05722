import { expect, test } from 'vitest';
import { githubReport, textReport } from '../../../integrations/checks/report';

const at = { file: 'src/content/chapters/x.mdx', column: 7 };
const findings = [
  { ...at, line: 41, rule: 'citation-unknown', fault: 'No source has the key "a".', fix: '[@b]' },
  { ...at, line: 9, rule: 'citation-unknown', fault: 'No source has the key "c".', fix: '[@d]' },
  { ...at, file: 'src/content/cases/a.mdx', line: 50, rule: 'image-alt', fault: 'No text.', fix: '100%: alt="…"' },
];

test('shows the author each finding with its place, its fix and its page, file by file, and a count by rule', () => {
  expect(textReport(findings)).toBe(`src/content/cases/a.mdx:50  image-alt
  No text.
  Fix: 100%: alt="…"
  docs/rules/image-alt.md

src/content/chapters/x.mdx:9  citation-unknown
  No source has the key "c".
  Fix: [@d]
  docs/rules/citation-unknown.md

src/content/chapters/x.mdx:41  citation-unknown
  No source has the key "a".
  Fix: [@b]
  docs/rules/citation-unknown.md

3 findings in 2 files
    2  citation-unknown
    1  image-alt`);
});

test('shows the author each finding beside its line in a pull request', () => {
  expect(githubReport(findings)[0]).toBe(
    '::error file=src/content/cases/a.mdx,line=50,col=7,title=image-alt::No text.%0AFix: 100%25: alt="…"%0Adocs/rules/image-alt.md',
  );
});
