import type { Rule } from '../finding';

/** MDX that cannot be read. */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  check: (book) => book.unreadable.filter((finding) => finding.rule === 'mdx-syntax'),
};
