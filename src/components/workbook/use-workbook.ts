import { useLayoutEffect, useState } from 'preact/hooks';
import { type AnswersDocument, emptyDocument } from '~/answers/document';
import { answers } from '~/answers/page';
import type { StoreState } from '~/answers/sync';
import { desk } from '~/answers/workbook-page';
import type { WorkbookEntry } from '~/answers/workbooks';

/** What the workbook page shows: the document, how it stands, when it was last saved to a file, and what else is here. */
export type Shown = {
  document: AnswersDocument;
  state: StoreState;
  exportedAt: string | undefined;
  workbooks: readonly WorkbookEntry[];
};

/** The reader's document, followed. The first render equals the server's: empty, loading. */
export function useWorkbook(): Shown {
  const [shown, show] = useState<Shown>(nothing);
  useLayoutEffect(() => {
    answers.load();
    return answers.subscribeAll(() => {
      const document = answers.document();
      const { workbooks } = desk.index();
      const entry = workbooks.find(({ id }) => id === document.workbook.id);
      show({ document, state: answers.state(), exportedAt: entry?.exportedAt, workbooks });
    });
  }, []);
  return shown;
}

const nothing: Shown = {
  document: emptyDocument({ id: '', name: 'My workbook', createdAt: '' }),
  state: { status: 'loading' },
  exportedAt: undefined,
  workbooks: [],
};
