import { type CollectionEntry, getCollection } from 'astro:content';

/** A sheet to print by its slug. @throws where there is none */
export async function getSheet(slug: string): Promise<CollectionEntry<'sheets'>> {
  const sheet = (await getCollection('sheets')).find(({ id }) => id === slug);
  if (!sheet) throw new Error(`No sheet "${slug}". Add src/content/sheets/${slug}.mdx.`);
  return sheet;
}
