import type { z } from 'astro/zod';
import { backMatterSchema } from '../../../src/schemas/back-matter';
import { caseSchema } from '../../../src/schemas/case';
import { chapterSchema } from '../../../src/schemas/chapter';
import { exerciseFileSchema, ledgerSchema } from '../../../src/schemas/exercise';
import { pathFileSchema } from '../../../src/schemas/path';
import { sourceFileSchema } from '../../../src/schemas/source';
import { termFileSchema } from '../../../src/schemas/term';
import { type Fault, rule } from '../finding';
import { isMissing, valueAt } from '../lenient';
import { adviceOn } from '../schema-advice';
import type { YamlFile, YamlPath } from '../yaml';
import { requiredOfSource } from './source-incomplete';

const schemas = { chapters: chapterSchema, cases: caseSchema, 'back-matter': backMatterSchema };

/** Front matter or YAML that breaks its schema. */
export const frontMatter = rule('front-matter', (book) => [
  ...book.pages.flatMap(({ collection, front }) =>
    violations(front, schemas[collection], (path) => path[0] === 'figures' && path[2] === 'description'),
  ),
  ...book.exerciseFiles.flatMap((file) => violations(file, exerciseFileSchema)),
  ...book.sourceFiles.flatMap((file) =>
    violations(
      file,
      sourceFileSchema,
      (path) => path.length === 2 && requiredOfSource.some((field) => field === path[1]),
    ),
  ),
  ...book.termFiles.flatMap((file) => violations(file, termFileSchema)),
  ...book.pathFiles.flatMap((file) => violations(file, pathFileSchema)),
  ...violations(book.ledger, ledgerSchema),
]);

/** `hasOwnRule` names fields of which another rule says that they are missing. */
function violations(file: YamlFile, schema: z.ZodType, hasOwnRule: (path: YamlPath) => boolean = () => false): Fault[] {
  const { data, placeOf } = file;
  const result = schema.safeParse(data);
  const issues = result.error?.issues ?? [];
  return issues
    .filter(({ path }) => !(hasOwnRule(path) && isMissing(valueAt(data, path))))
    .flatMap((issue) =>
      adviceOn(issue, schema, data).map(({ path, fault, fix }) => ({ at: placeOf(path), fault, fix })),
    );
}
