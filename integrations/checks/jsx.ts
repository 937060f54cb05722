import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** True for a component or an HTML element in MDX. */
export const isJsx = (node: MdastNode): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The attributes of an element that are texts; `<Quote inline>` has `inline: ""`. */
export function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  const pairs = node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    return [[name, typeof value === 'object' && value ? value.value.replace(/^(["'`])(.*)\1$/s, '$2') : (value ?? '')]];
  });
  return Object.fromEntries(pairs);
}

/** True for what stands within a line of text. */
export const isPhrasing = (node: MdastNode): boolean => phrasing.has(node.type);

/** What a node reads, without markup. */
export function plain(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map(plain).join(isPhrasing(node) || node.type === 'paragraph' ? '' : ' ');
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'inlineCode',
  'break',
  'image',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);
