import { useState } from 'preact/hooks';
import { idsOf } from '~/answers/document';
import { desk } from '~/answers/workbook-page';
import { isEmptyAnswer } from '~/components/exercises/kinds';
import type { ExerciseId } from '~/schemas/answer-value';
import { buildWorkbook, type ExerciseIndex } from '~/workbook/workbook';
import { Keeping } from './Keeping';
import { OtherAnswers } from './OtherAnswers';
import { PageAnswers } from './PageAnswers';
import { Progress } from './Progress';
import { Safety } from './Safety';
import { Transfer } from './Transfer';
import { type Done, UndoBar } from './UndoBar';
import { useWorkbook } from './use-workbook';
import { Workbooks } from './Workbooks';
import './workbook.css';

type Props = {
  index: ExerciseIndex;
  /** Address of the page that says what is promised about answers. */
  guide: string;
};

/** The workbook: every exercise in book order with the reader's answer, and what she can do with all of them. */
export default function Workbook({ index, guide }: Props) {
  const { document, state, exportedAt, shelf } = useWorkbook();
  const [done, setDone] = useState<Done>();
  const view = buildWorkbook(index, document, ({ kind, value }) => isEmptyAnswer(kind, value));
  const locked = state.status === 'loading' || state.status === 'read-only';

  const erase = (ids: ExerciseId[], what: string) => {
    const undo = desk.erase(ids);
    setDone({ sentence: `${what} erased from this device.`, undo });
  };
  // Emptied answers too: their earlier versions are still on the device.
  const allIds = idsOf(document.answers).filter((id) => document.answers[id]?.value !== null);

  return (
    <div class="workbook">
      <Workbooks document={document} state={state} shelf={shelf} onDone={setDone} />
      <div class="workbook-top">
        <Progress view={view} loading={state.status === 'loading'} />
        <Safety document={document} state={state} exportedAt={exportedAt} />
      </div>
      <div class="workbook-columns">
        <div>
          {view.parts.map(({ name, pages }, part) => (
            <section key={name} aria-labelledby={`workbook-part-${part}`}>
              <h2 class="caps workbook-part" id={`workbook-part-${part}`}>
                {name}
              </h2>
              {pages.map((page) => (
                <PageAnswers key={page.slug} page={page} locked={locked} onErase={erase} />
              ))}
            </section>
          ))}
          <OtherAnswers others={view.others} locked={locked} onErase={erase} />
        </div>
        <div class="workbook-aside needs-script">
          <Transfer
            index={index}
            document={document}
            locked={locked}
            answered={allIds.length}
            onDone={setDone}
            onEraseAll={() =>
              erase(allIds, allIds.length === 1 ? 'Your answer was' : `All ${allIds.length} answers were`)
            }
          />
        </div>
      </div>
      <Keeping guide={guide} locked={locked} onDone={setDone} />
      <UndoBar done={done} onClose={() => setDone(undefined)} />
    </div>
  );
}
