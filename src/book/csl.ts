import type { Source } from '~/schemas/source';

/** A work in CSL-JSON, the data format of the Citation Style Language. */
export type CslItem = Omit<Source, 'grade' | 'note' | 'issued'> & {
  id: string;
  /** The key once more: BibTeX takes it from here. */
  'citation-key': string;
  issued: { 'date-parts': number[][]; circa?: true };
};

/** A source as CSL-JSON: without its grade and note, which are ours and do not belong into anyone’s bibliography. */
export function toCsl(key: string, { grade: _, note: __, issued, ...fields }: Source): CslItem {
  return { id: key, 'citation-key': key, ...fields, issued: date(issued) };
}

/** “2012-06-14” or “2012~” as a CSL date. */
function date(issued: string): CslItem['issued'] {
  const parts = issued.replace('~', '').split('-').map(Number);
  return issued.endsWith('~') ? { 'date-parts': [parts], circa: true } : { 'date-parts': [parts] };
}
