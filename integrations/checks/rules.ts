import type { Book } from './content';
import type { Finding, Rule } from './finding';
import { briefPartTwice } from './rules/brief-part-twice';
import { citationUnknown } from './rules/citation-unknown';
import { dataFigureUnknown } from './rules/data-figure-unknown';
import { dataFigureUnplaced } from './rules/data-figure-unplaced';
import { exerciseDuplicate } from './rules/exercise-duplicate';
import { exerciseInWrongFile } from './rules/exercise-in-wrong-file';
import { exercisePlacedTwice } from './rules/exercise-placed-twice';
import { exerciseUnknown } from './rules/exercise-unknown';
import { exerciseUnplaced } from './rules/exercise-unplaced';
import { figureUncited } from './rules/figure-uncited';
import { frontMatter } from './rules/front-matter';
import { imageAlt } from './rules/image-alt';
import { ledgerChanged } from './rules/ledger-changed';
import { ledgerMissing } from './rules/ledger-missing';
import { ledgerStale } from './rules/ledger-stale';
import { mdxSyntax } from './rules/mdx-syntax';
import { numberOnGradeC } from './rules/number-on-grade-c';
import { pathPageMissing } from './rules/path-page-missing';
import { pathPageTwice } from './rules/path-page-twice';
import { pathPageUnknown } from './rules/path-page-unknown';
import { promiseUnguarded } from './rules/promise-unguarded';
import { quotationLong } from './rules/quotation-long';
import { quotationUnmarked } from './rules/quotation-unmarked';
import { sourceDuplicate } from './rules/source-duplicate';
import { sourceIncomplete } from './rules/source-incomplete';
import { termUnknown } from './rules/term-unknown';
import { yamlSyntax } from './rules/yaml-syntax';

/** Rules on files that cannot be read. */
const syntaxRules: Rule[] = [mdxSyntax, yamlSyntax];

/** Every rule on the content. The rule on the built site is `linkDead`. */
export const contentRules: Rule[] = [
  ...syntaxRules,
  ...[frontMatter, sourceIncomplete, sourceDuplicate, imageAlt],
  ...[exerciseUnknown, exerciseDuplicate, exercisePlacedTwice, exerciseUnplaced, exerciseInWrongFile, briefPartTwice],
  ...[ledgerMissing, ledgerChanged, ledgerStale],
  ...[citationUnknown, figureUncited, numberOnGradeC, quotationUnmarked, quotationLong],
  ...[termUnknown, dataFigureUnknown, dataFigureUnplaced, promiseUnguarded],
  ...[pathPageUnknown, pathPageTwice, pathPageMissing],
];

/** Judges a book. While a file cannot be read nothing else is said: half of it would be wrong. */
export function judge(book: Book): Finding[] {
  return (book.unreadable.length > 0 ? syntaxRules : contentRules).flatMap(({ check }) => check(book));
}
