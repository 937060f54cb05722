import type { Finding } from './finding';

/** The report as text: findings file by file, each with its fix and its page, then a count by rule. */
export function textReport(findings: Finding[]): string {
  const lines = inOrder(findings).map(
    ({ file, line, rule, fault, fix }) =>
      `${file}:${line}  ${rule}\n  ${fault}\n  Fix: ${fix}\n  docs/rules/${rule}.md\n`,
  );
  return [...lines, summary(findings)].join('\n');
}

/** The report as annotations, which GitHub shows beside the lines of a pull request. */
export function githubReport(findings: Finding[]): string[] {
  return inOrder(findings).map(({ file, line, column, rule, fault, fix }) => {
    const message = `${fault}\nFix: ${fix}\ndocs/rules/${rule}.md`;
    return `::error file=${escaped(file, /[%\r\n:,]/g)},line=${line},col=${column},title=${rule}::${escaped(message, /[%\r\n]/g)}`;
  });
}

/** File by file, from top to bottom. */
function inOrder(findings: Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function summary(findings: Finding[]): string {
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  const rows = [...counts]
    .map(([rule, found]) => `${String(found.length).padStart(5)}  ${rule}`)
    .sort((a, b) => compare(b, a));
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${plural(findings.length, 'finding')} in ${plural(files, 'file')}\n${rows.join('\n')}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const escaped = (text: string, signs: RegExp): string =>
  text.replaceAll(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
