import { satteri } from '@astrojs/markdown-satteri';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { citationPattern, citedKeys, parseCitation } from '../src/book/citations';

/**
 * The Markdown processor of the book: plain Sätteri with the author's three conveniences, and lines that break well.
 * `[^1]` becomes `<Note>`, `[@key]` and `<Quote source>` get the number of their reference, and links
 * from the root (`/cases/ikea/`) get the base path.
 * @param base base path of the site, e.g. `/` or `/some/path/`
 */
export const markdown = (base: string) =>
  satteri({
    mdastPlugins: [notes, citations, quotations, linksFromRoot(base), together, proseBlocks],
    features: { smartPunctuation: false, gfm: { footnotes: true } },
  });

type Jsx = Extract<MdastNode, { type: 'mdxJsxTextElement' }>;
type MdxElement = Jsx | Extract<MdastNode, { type: 'mdxJsxFlowElement' }>;

const jsx = (name: string, attributes: Record<string, string>, children: Jsx['children'] = []): Jsx => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
  children,
});

/** Footnotes move to where they are referred to: `<Note n="1">…</Note>`. */
const notes: MdastPluginEntry = () => {
  const bodies = new Map<string, Jsx['children']>();
  let count = 0;
  return defineMdastPlugin({
    name: 'notes',
    before(root) {
      for (const node of root.children) {
        if (node.type !== 'footnoteDefinition') continue;
        const [paragraph] = node.children;
        bodies.set(node.identifier, paragraph?.type === 'paragraph' ? (paragraph.children as Jsx['children']) : []);
      }
    },
    footnoteReference(node, context) {
      count += 1;
      context.replaceNode(node, jsx('Note', { n: String(count) }, bodies.get(node.identifier) ?? []));
    },
    footnoteDefinition(node, context) {
      context.removeNode(node);
    },
  });
};

/** Citations become `<Cite works="key, p. 12; other" numbers="1 2">`. */
const citations: MdastPluginEntry = ({ source }) => {
  const keys = citedKeys(source);
  return defineMdastPlugin({
    name: 'citations',
    text(node, context) {
      const parts: (Jsx | { type: 'text'; value: string })[] = [];
      let end = 0;
      for (const match of node.value.matchAll(citationPattern)) {
        const numbers = parseCitation(match[1] ?? '').map((work) => keys.indexOf(work.key) + 1);
        parts.push({ type: 'text', value: node.value.slice(end, match.index) });
        parts.push(jsx('Cite', { works: match[1] ?? '', numbers: numbers.join(' ') }));
        end = match.index + match[0].length;
      }
      if (parts.length > 0) context.replaceNode(node, [...parts, { type: 'text', value: node.value.slice(end) }]);
    },
  });
};

/** A quotation gets the number of its source: `<Quote source="key" number="3">`. */
const quotations: MdastPluginEntry = ({ source }) => {
  const keys = citedKeys(source);
  const number = (node: Readonly<MdxElement>, context: MdastVisitorContext) => {
    if (node.name !== 'Quote') return;
    const cited = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'source')?.value;
    const value = String(keys.indexOf(String(cited)) + 1);
    context.replaceNode(node, {
      ...node,
      attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'number', value }],
    } as MdastNode);
  };
  return defineMdastPlugin({ name: 'quotations', mdxJsxFlowElement: number, mdxJsxTextElement: number });
};

/**
 * A number stays with its word and a term with its punctuation: each such run becomes `<span class="together">`.
 * Browsers break a line before and after any control, whatever character stands beside it.
 */
const together = defineMdastPlugin({
  name: 'together',
  paragraph: (node, context) => context.setProperty(node, 'children', keepTogether(node.children as Inline[]) as never),
  mdxJsxTextElement: (node, context) => {
    if (node.name === 'Note') context.setProperty(node, 'children', keepTogether(node.children as Inline[]) as never);
  },
});

type Inline = Jsx['children'][number];

/** The same children, with each control and what touches it in a `span` of class `together`. */
function keepTogether(children: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let run: Inline[] = [];
  const close = () => {
    if (run.length > 1) kept.push(jsx('span', { class: 'together' }, run));
    else kept.push(...run);
    run = [];
  };
  for (const child of children) {
    if (isControl(child) || (child.type === 'text' && !/\s/.test(child.value))) run.push(child);
    else if (child.type === 'text') {
      // What touches the control before it, what stands between, and the word that touches a control after it.
      const [, before = '', between = '', after = ''] = /^(\S*)(\s[\s\S]*?)(\S*)$/.exec(child.value) ?? [];
      if (before) run.push({ type: 'text', value: before });
      close();
      kept.push({ type: 'text', value: between });
      if (after) run.push({ type: 'text', value: after });
    } else {
      close();
      kept.push(child);
    }
  }
  close();
  return kept;
}

/** A citation of so many works that it may need a line of its own is left alone. */
const isControl = (node: Inline) =>
  node.type === 'mdxJsxTextElement' &&
  (node.name === 'Note' || node.name === 'Term' || (node.name === 'Cite' && numbersOf(node).length <= 3));

const numbersOf = (node: Jsx) =>
  String(node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'numbers')?.value ?? '').split(
    ' ',
  );

/** Links from the root get the base path, so that the book works in a folder of a host. */
const linksFromRoot = (base: string) =>
  defineMdastPlugin({
    name: 'links-from-root',
    link(node, context) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', base.replace(/\/$/, '') + node.url);
    },
  });

/**
 * Runs of text between exercises and figures become `<div class="prose">`, so that sidenotes can hang beside them
 * while exercises and figures take the whole width of the page.
 */
const proseBlocks = defineMdastPlugin({
  name: 'prose-blocks',
  before(root, context) {
    if (context.sourceFormat !== 'mdx') return;
    const blocks: RootContent[] = [];
    let run: RootContent[] = [];
    const close = () => {
      if (run.length > 0) blocks.push(prose(run, blocks.length === 0));
      run = [];
    };
    for (const node of root.children) {
      if (node.type === 'mdxjsEsm') continue;
      if (node.type === 'mdxJsxFlowElement' && wholeWidth.has(node.name ?? '')) {
        close();
        blocks.push(node);
      } else run.push(node);
    }
    close();
    context.setProperty(root, 'children', blocks as never);
  },
});

/** Components that stand outside the text column. */
const wholeWidth = new Set(['Exercise', 'DataFigure', 'ConceptFigure', 'Idea']);

type RootContent = Extract<MdastNode, { type: 'root' }>['children'][number];

const prose = (children: RootContent[], first: boolean): RootContent =>
  ({
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: first ? 'prose first' : 'prose' }],
    children,
  }) as RootContent;
