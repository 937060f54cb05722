import { type Fault, type Place, rule } from '../finding';
import { record } from '../lenient';

/** One key for two sources, in two files: the pages would all show one of them. */
export const sourceDuplicate = rule('source-duplicate', ({ sourceFiles }) => {
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
});
