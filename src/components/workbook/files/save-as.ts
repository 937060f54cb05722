import { answers } from '~/answers/page';
import { isEmptyAnswer, textOf } from '~/components/exercises/kinds';
import { buildBrief } from '~/workbook/brief';
import { toMarkdown } from '~/workbook/markdown';
import { fileName, takeBrief, takeWorkbook } from '~/workbook/take-away';
import { buildWorkbook, type ExerciseIndex } from '~/workbook/workbook';
import { saveFile } from './save-file';

/** What of the workbook a reader takes away: all of it, one part of the book by its place, or the brief. */
export type What = 'all' | 'brief' | number;

/** Hands the reader her answers for another program. Rejects where what makes a Word file could not be fetched. */
export async function saveAs(format: 'word' | 'markdown', what: What, index: ExerciseIndex): Promise<void> {
  const document = answers.document();
  const edition = globalThis.document.documentElement.dataset['edition'] ?? '';
  const setting = { document, edition, date: new Date(), textOf };
  const part = typeof what === 'number' ? index[what]?.name : undefined;
  const taken =
    what === 'brief'
      ? takeBrief(buildBrief(index, document), setting)
      : takeWorkbook(
          buildWorkbook(index, document, ({ kind, value }) => isEmptyAnswer(kind, value)),
          part,
          setting,
        );
  if (format === 'markdown') {
    await saveFile(new File([toMarkdown(taken)], `${fileName(taken)}.md`, { type: 'text/markdown' }));
    return;
  }
  const { toWord } = await import('~/workbook/word');
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await saveFile(new File([await toWord(taken)], `${fileName(taken)}.docx`, { type }));
}
