import { useLayoutEffect, useState } from 'preact/hooks';
import { type AnswersDocument, emptyDocument } from '~/answers/document';
import { answers, storage } from '~/answers/page';
import type { StoreState } from '~/answers/sync';
import { type ListedWorkbook, listWorkbooks } from '~/answers/workbooks/workbook-list';
import { FIRST_NAME } from '~/answers/workbooks/workbooks';

/** What the workbook page shows: the document, how it stands, when it was last saved to a file, and every workbook here. */
export type Shown = {
  document: AnswersDocument;
  state: StoreState;
  exportedAt: string | undefined;
  list: readonly ListedWorkbook[];
};

/** The reader's document, followed. The first render equals the server's: empty, loading. */
export function useWorkbook(): Shown {
  const [shown, show] = useState<Shown>(nothing);
  useLayoutEffect(() => {
    answers.load();
    const look = () => {
      const document = answers.document();
      const list = listWorkbooks(storage);
      const entry = list.find(({ id }) => id === document.workbook.id);
      show({ document, state: answers.state(), exportedAt: entry?.exportedAt, list });
    };
    const stops: (() => void)[] = [];
    // In a task of its own: to wake the page up and to fill it in one go would keep a phone busy too long.
    const filling = setTimeout(() => stops.push(answers.subscribeAll(look), storage.onChange(look)));
    stops.push(() => clearTimeout(filling));
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return shown;
}

const nothing: Shown = {
  document: emptyDocument({ id: '', name: FIRST_NAME, createdAt: '' }),
  state: { status: 'loading' },
  exportedAt: undefined,
  list: [],
};
