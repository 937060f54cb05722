import { useState } from 'preact/hooks';
import { idsOf } from '~/answers/document';
import { actions } from '~/answers/workbook-page';
import { isEmptyAnswer } from '~/components/exercises/kinds';
import type { ExerciseId } from '~/schemas/answer-value';
import { countShown } from '~/workbook/show';
import type { Successors } from '~/workbook/successors';
import { buildWorkbook, type ExerciseIndex } from '~/workbook/workbook';
import { OtherAnswers } from './answers/OtherAnswers';
import { PageAnswers } from './answers/PageAnswers';
import { EmptyWorkbook } from './EmptyWorkbook';
import { Filter } from './Filter';
import type { What } from './files/save-as';
import { Transfer } from './files/Transfer';
import { PartHead } from './PartHead';
import { Progress } from './Progress';
import { Keeping } from './safety/Keeping';
import { Safety } from './safety/Safety';
import { type Done, UndoBar } from './UndoBar';
import { useShow } from './use-show';
import { useWorkbook } from './use-workbook';
import { Workbooks } from './workbooks/Workbooks';
import './workbook.css';
import './answers/answer-list.css';

type Props = {
  index: ExerciseIndex;
  successors: Successors;
  /** Address of the page that says what is promised about answers. */
  guide: string;
};

/** The workbook: every exercise in book order with the reader's answer, and what she can do with all of them. */
export default function Workbook({ index, successors, guide }: Props) {
  const { document, state, exportedAt, list } = useWorkbook();
  const [done, setDone] = useState<Done>();
  const [show, setShow] = useShow();
  const [what, setWhat] = useState<What>('all');
  const view = buildWorkbook(index, document, ({ kind, value }) => isEmptyAnswer(kind, value));
  const locked = state.status === 'loading' || state.status === 'read-only';

  const erase = (ids: ExerciseId[], what: string) => {
    const undo = actions.erase(ids);
    setDone({ sentence: `${what} erased from this device.`, undo });
  };
  const context = { locked, show, onErase: erase, onDone: setDone };
  const first = view.parts.flatMap(({ pages }) => pages.flatMap(({ rows }) => rows))[0];
  const nothing = state.status !== 'loading' && view.answered + view.others.length === 0;
  // Emptied answers too: their earlier versions are still on the device.
  const allIds = idsOf(document.answers).filter((id) => document.answers[id]?.value !== null);

  return (
    <div class="workbook">
      <Workbooks document={document} state={state} list={list} onDone={setDone} />
      <div class="workbook-top">
        <Progress view={view} loading={state.status === 'loading'} />
        <Safety document={document} state={state} exportedAt={exportedAt} />
      </div>
      <div class="workbook-columns">
        <div class="workbook-list" data-loading={state.status === 'loading'}>
          {nothing && first && <EmptyWorkbook first={first} />}
          <Filter show={show} count={countShown(show, view)} onChoose={setShow} />
          {view.parts.map(({ name, pages, answered, total }, part) => (
            <section
              key={name}
              aria-labelledby={`workbook-part-${part}`}
              data-off-paper={typeof what === 'number' && what !== part}
            >
              <PartHead id={`workbook-part-${part}`} name={name} answered={answered} total={total} />
              {pages.map((page) => (
                <PageAnswers key={page.slug} page={page} {...context} />
              ))}
            </section>
          ))}
          <OtherAnswers others={view.others} successors={successors} {...context} />
        </div>
        <div class="workbook-aside needs-script">
          <Transfer
            index={index}
            locked={locked}
            answered={allIds.length}
            onDone={setDone}
            what={what}
            onWhat={setWhat}
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
