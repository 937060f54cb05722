import { rule } from '../finding';
import { isMissing, record } from '../lenient';

/** Fields without which a reader cannot find a work. */
export const requiredOfSource = ['author', 'title', 'issued'] as const;

/** A source without author, title or year. */
export const sourceIncomplete = rule('source-incomplete', ({ sourceFiles }) =>
  sourceFiles.flatMap((file) =>
    Object.entries(record(file.data)).flatMap(([key, source]) => {
      const missing = requiredOfSource.filter((field) => isMissing(record(source)[field]));
      if (missing.length === 0) return [];
      const names = missing.map((field) => (field === 'issued' ? 'year (issued)' : field)).join(' and no ');
      return [
        {
          at: file.placeOf([key]),
          fault: `"${key}" has no ${names}.`,
          fix: `Add ${missing.map((field) => example(field, key)).join(', ')}.`,
        },
      ];
    }),
  ),
);

/** The field as the key, `author-year-word`, suggests it. */
function example(field: (typeof requiredOfSource)[number], key: string): string {
  const [name = '', year = ''] = key.split('-');
  const family = name.charAt(0).toUpperCase() + name.slice(1);
  if (field === 'title') return '"title: …"';
  if (field === 'author') return `"author: [{ family: ${family}, given: … }]" (an organization is { literal: … })`;
  return `"issued: '${/^\d{4}$/.test(year) ? year : '…'}'" ("2012~" where the year is worked out)`;
}
