import type { Finding } from './finding';

/** Why MDX could not be read, where reading stopped, and what to write there. */
export function syntaxFinding(file: string, source: string, cause: unknown): Finding {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): (.*?)(?: \(mdx.*)?$/s.exec(message) ?? [];
  const at = { file, line: Number(line), column: Number(column) };
  const written = (source.split('\n')[at.line - 1] ?? '').slice(at.column - 1);
  return {
    rule: 'mdx-syntax',
    ...at,
    fault: `The MDX cannot be read: ${reason.replace(/\s*\(.*/s, '')}.`,
    fix: repair(written),
  };
}

/** What to write in place of the text at which reading stopped. */
function repair(written: string): string {
  if (written.startsWith('<!--')) return 'Write a comment as {/* … */}.';
  const [, slash, name] = /^<(\/?)([A-Za-z][\w.]*)/.exec(written) ?? [];
  if (slash) return `Remove </${name}>, or add the <${name} …> that it closes.`;
  if (name) return `Close the tag: <${name} … />, or <${name} …>…</${name}>.`;
  if (written.startsWith('<')) return `Write the sign as \\<: \\${written.slice(0, 24).trimEnd()}`;
  if (written.startsWith('{')) return `Write the brace as \\{: \\${written.slice(0, 24).trimEnd()}`;
  return 'Compare with “The words of an author” in docs/authoring.md; a plain < is written \\<, a plain { is written \\{.';
}
