import type { Book } from '../content';
import { type Fault, type Place, rule } from '../finding';
import { record, text } from '../lenient';

/** One key for two sources: the pages would all show one of them. Two keys for one address: the page would be listed twice. */
export const sourceDuplicate = rule('source-duplicate', (book) => [...keysTaken(book), ...addressesTaken(book)]);

/** Keys that an earlier file has given away. */
function keysTaken({ sourceFiles }: Book): Fault[] {
  const first = new Map<string, Place>();
  return sourceFiles.flatMap((file) =>
    Object.keys(record(file.data)).flatMap((key): Fault[] => {
      const at = file.placeOf([key]);
      const taken = first.get(key);
      if (!taken) {
        first.set(key, at);
        return [];
      }
      return [
        {
          at,
          fault: `The key "${key}" is taken by the source in ${taken.file}:${taken.line}.`,
          fix: `If they are one work, delete this entry; if not, give this one a key of its own: "${key}-2".`,
        },
      ];
    }),
  );
}

/** Addresses that stand under another key already. */
function addressesTaken({ sourceFiles }: Book): Fault[] {
  const first = new Map<string, { key: string; at: Place }>();
  return sourceFiles.flatMap((file) =>
    Object.entries(record(file.data)).flatMap(([key, source]): Fault[] => {
      const url = text(record(source).URL);
      if (!url) return [];
      const at = file.placeOf([key, 'URL']);
      const taken = first.get(addressOf(url));
      first.set(addressOf(url), taken ?? { key, at });
      if (!taken || taken.key === key) return [];
      return [
        {
          at,
          fault: `"${key}" has the address of "${taken.key}" in ${taken.at.file}:${taken.at.line}.`,
          fix: `If they are one work, delete this entry and cite [@${taken.key}]; if not, give this one the address of its own page, or leave its URL out.`,
        },
      ];
    }),
  );
}

/** What makes two addresses one page: neither the protocol nor “www.” nor a slash at the end tells them apart. */
function addressOf(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)(.*)$/i.exec(url.trim()) ?? [];
  return host.toLowerCase() + path.replace(/\/$/, '') || url;
}
