import { type MdastNode, mdxToMdast } from 'satteri';
import { citationPattern, parseCitation } from '../../src/book/citations';
import { type Finding, type Place, placesIn } from './finding';
import { attributesOf, isJsx, plain } from './jsx';
import { syntaxFinding } from './mdx-fault';
import { type Block, blocksIn } from './prose';
import { readYaml, type YamlFile } from './yaml';

/** A component, an HTML element or a Markdown image (as `img`) in MDX. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  /** Names of the elements right inside it. */
  children: string[];
  /** The words inside it. */
  text: string;
  at: Place;
};

/** A work named in the text. */
export type Citation = { key: string; locator: string | undefined; in: 'brackets' | 'Quote'; at: Place };

/** A chapter, a case or a page behind them as it was written. */
export type Page = {
  file: string;
  slug: string;
  collection: 'chapters' | 'cases' | 'back-matter';
  front: YamlFile;
  elements: Element[];
  /** Citations in the text and sources of quotations, in order. */
  citations: Citation[];
  blocks: Block[];
  /** Why the MDX could not be read; elements, citations and blocks are then empty. */
  unreadable: Finding | undefined;
};

/** Reads one of them; a text that does not parse becomes a finding. */
export function readMdx(file: string, collection: Page['collection'], source: string): Page {
  const frontMatter = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?=---[ \t]*(?:\r?\n|$))/.exec(source)?.[0] ?? '';
  const front = readYaml(file, frontMatter);
  const page = { file, slug: front.slug, collection, front };
  try {
    const root = mdxToMdast(source);
    const placeAt = placesIn(file, source);
    return {
      ...page,
      ...contentsOf(root, source, placeAt),
      blocks: blocksIn(root, source, placeAt),
      unreadable: undefined,
    };
  } catch (cause) {
    return { ...page, elements: [], citations: [], blocks: [], unreadable: syntaxFinding(file, source, cause) };
  }
}

function contentsOf(
  root: MdastNode,
  source: string,
  placeAt: (offset: number) => Place,
): Pick<Page, 'elements' | 'citations'> {
  const elements: Element[] = [];
  const citations: Citation[] = [];
  const visit = (node: MdastNode): void => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'text') {
      const written = source.slice(start, node.position?.end.offset);
      for (const match of written.matchAll(citationPattern)) {
        const at = placeAt(start + match.index);
        for (const { key, locator } of parseCitation(match[1] ?? ''))
          citations.push({ key, locator, in: 'brackets', at });
      }
    } else if (isJsx(node)) {
      const at = placeAt(start);
      const attributes = attributesOf(node);
      const children = node.children.flatMap((child) => (isJsx(child) ? [child.name ?? ''] : []));
      elements.push({ name: node.name ?? '', attributes, children, text: plain(node), at });
      if (node.name === 'Quote') citations.push({ key: attributes.source ?? '', locator: undefined, in: 'Quote', at });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      const attributes: Record<string, string> = node.alt ? { alt: node.alt } : {};
      elements.push({ name: 'img', attributes, children: [], text: '', at: placeAt(start) });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return { elements, citations };
}
