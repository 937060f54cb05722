import type { Rule } from '../finding';

/** YAML that cannot be read: front matter, exercises, sources, terms, the ledger. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  check: (book) => book.unreadable.filter((finding) => finding.rule === 'yaml-syntax'),
};
