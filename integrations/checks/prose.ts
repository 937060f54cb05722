import type { MdastNode } from 'satteri';
import type { Place } from './finding';
import { Flow } from './flow';
import { isJsx, isPhrasing } from './jsx';

/** A stretch of running text: a paragraph, an item, a sidenote, a heading, a table, a quotation set off from the text. */
export type Block = {
  kind: 'prose' | 'heading' | 'table' | 'quote';
  /** As written, without markup; see {@link Flow}. */
  text: string;
  /** Where `<Ours>` begins and ends in the text. */
  ours: readonly [from: number, to: number][];
  /** Where a character of the text stands in the file. */
  placeOf(index: number): Place;
};

/** All running text of a tree, in order. A table is one text, its cells set apart by ` | `. */
export function blocksIn(root: MdastNode, source: string, placeAt: (offset: number) => Place): Block[] {
  const blocks: Block[] = [];
  const add = (kind: Block['kind'], nodes: MdastNode[], isOurs: boolean): void => {
    const flow = new Flow(source);
    for (const node of nodes) {
      flow.add(node);
      if (kind === 'table') flow.append(' | ', node.position?.end.offset ?? 0);
    }
    if (isOurs) flow.ours.push([0, flow.text.length]);
    blocks.push({ kind, text: flow.text, ours: flow.ours, placeOf: (index) => placeAt(flow.offsetOf(index)) });
  };
  const visit = (node: MdastNode, inOurs: boolean): void => {
    const isOurs = inOurs || (isJsx(node) && node.name === 'Ours');
    if (node.type === 'paragraph') add('prose', node.children, isOurs);
    else if (node.type === 'heading') add('heading', node.children, isOurs);
    else if (node.type === 'table')
      add(
        'table',
        node.children.flatMap((row) => row.children),
        isOurs,
      );
    else if (isJsx(node) && node.name === 'Quote') add('quote', [node], isOurs);
    else if (isJsx(node) && node.children.some(isPhrasing)) add('prose', node.children, isOurs);
    else if ('children' in node) for (const child of node.children) visit(child, isOurs);
  };
  visit(root, false);
  return blocks;
}
