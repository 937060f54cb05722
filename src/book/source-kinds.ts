import type { Source } from '~/schemas/source';

/** Kinds of works as the page of sources tells them apart: the types of the Citation Style Language, joined where readers would not ask. */
export const sourceKinds = {
  book: { one: 'Book', many: 'Books and chapters', types: ['book', 'chapter', 'thesis'] },
  journal: { one: 'Journal article', many: 'Journal articles', types: ['article-journal'] },
  magazine: { one: 'Magazine article', many: 'Magazine articles', types: ['article-magazine'] },
  newspaper: { one: 'Newspaper article', many: 'Newspaper articles', types: ['article-newspaper'] },
  report: { one: 'Report', many: 'Reports', types: ['report'] },
  web: { one: 'Web page', many: 'Web pages and blog posts', types: ['webpage', 'post-weblog'] },
  spoken: {
    one: 'Broadcast or talk',
    many: 'Broadcasts, interviews, speeches',
    types: ['broadcast', 'interview', 'speech'],
  },
  court: { one: 'Court document', many: 'Court documents', types: ['legal_case'] },
} as const satisfies Record<string, { one: string; many: string; types: readonly Source['type'][] }>;

export type SourceKind = keyof typeof sourceKinds;

/** The kind of a work. @throws where a type has no kind yet */
export function kindOf(type: Source['type']): SourceKind {
  const found = Object.entries(sourceKinds).find(([, { types }]) => (types as readonly string[]).includes(type));
  if (!found) throw new Error(`No kind has the type "${type}". Add it in src/book/source-kinds.ts.`);
  return found[0] as SourceKind;
}
